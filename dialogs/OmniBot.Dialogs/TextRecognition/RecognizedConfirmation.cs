namespace OmniBot.Dialogs.TextRecognition;

/// <summary>A yes or a no, and where it stands.</summary>
/// <param name="Value">True for yes.</param>
/// <param name="Span">The words, with the type <c>boolean</c>; the resolution's <c>value</c> is <c>True</c> or <c>False</c>.</param>
public sealed record RecognizedConfirmation(bool Value, RecognizedSpan Span);
