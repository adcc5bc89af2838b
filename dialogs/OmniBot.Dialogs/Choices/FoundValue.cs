namespace OmniBot.Dialogs.Choices;

/// <summary>A value that was found.</summary>
/// <param name="Value">The value that was searched for.</param>
/// <param name="Index">The place of its choice.</param>
/// <param name="Score">How well it was matched: 0.4 to 1, where 1 is all its words next to each other.</param>
public sealed record FoundValue(string Value, int Index, double Score);
