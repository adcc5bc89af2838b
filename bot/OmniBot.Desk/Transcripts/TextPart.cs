namespace OmniBot.Desk.Transcripts;

/// <summary>A piece of a message's text.</summary>
/// <param name="Text">What is shown, always as text and never as markup.</param>
/// <param name="Href">Where it leads; null for plain text.</param>
internal sealed record TextPart(string Text, string? Href = null);
