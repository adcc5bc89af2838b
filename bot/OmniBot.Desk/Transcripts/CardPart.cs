namespace OmniBot.Desk.Transcripts;

/// <summary>A piece of a card.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, plain.</param>
/// <param name="Value">Of a fact: its value. Null else.</param>
/// <param name="Href">Where it leads, when that is safe to follow.</param>
public sealed record CardPart(CardPartKind Kind, string Text, string? Value = null, string? Href = null);
