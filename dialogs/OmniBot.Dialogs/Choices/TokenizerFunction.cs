namespace OmniBot.Dialogs.Choices;

/// <summary>Cuts a text into words, from left to right, never overlapping.</summary>
/// <param name="text">The text.</param>
/// <param name="locale">Its language, where known.</param>
public delegate List<Token> TokenizerFunction(string text, string? locale = null);
