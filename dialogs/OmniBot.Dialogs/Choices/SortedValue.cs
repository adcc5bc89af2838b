namespace OmniBot.Dialogs.Choices;

/// <summary>A value to search for.</summary>
/// <param name="Value">The words.</param>
/// <param name="Index">The place of its choice; several values may belong to one.</param>
public sealed record SortedValue(string Value, int Index);
