namespace OmniBot.Dialogs.Choices;

/// <summary>Cuts a text into tokens.</summary>
/// <param name="text">The text.</param>
/// <param name="locale">Its language, a BCP 47 tag, or null.</param>
public delegate IReadOnlyList<Token> TokenizerFunction(string text, string? locale);
