namespace OmniBot.Dialogs.TextRecognition;

/// <summary>The readings of an expression, without its place.</summary>
internal sealed record DateFound(string Type, IReadOnlyList<DateTimeValue> Values);
