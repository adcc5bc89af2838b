namespace OmniBot.Dialogs.Choices;

/// <summary>Cuts a text into words.</summary>
/// <param name="text">The text.</param>
/// <param name="locale">Its language.</param>
public delegate List<Token> TokenizerFunction(string text, string? locale = null);
