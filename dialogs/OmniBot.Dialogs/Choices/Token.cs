namespace OmniBot.Dialogs.Choices;

/// <summary>A word of an utterance.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index of its last character, inclusive.</param>
/// <param name="Text">The word as it was written.</param>
/// <param name="Normalized">The word as it is compared: in lower case.</param>
public sealed record Token(int Start, int End, string Text, string Normalized);
