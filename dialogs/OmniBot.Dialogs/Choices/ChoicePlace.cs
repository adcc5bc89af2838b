using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Dialogs.Choices;

/// <summary>A place that an utterance names.</summary>
/// <param name="Span">The words.</param>
/// <param name="Index">The place from 0; it may lie beyond the list.</param>
internal readonly record struct ChoicePlace(RecognizedSpan Span, int Index);
