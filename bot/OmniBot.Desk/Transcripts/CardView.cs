namespace OmniBot.Desk.Transcripts;

/// <summary>A card as the desk shows it: to read only.</summary>
public sealed record CardView(IReadOnlyList<CardPart> Parts);
