namespace OmniBot.Desk.Transcripts;

/// <summary>What a piece of a card is.</summary>
public enum CardPartKind
{
    Title,
    Text,
    Fact,
    Picture,
    Field,
    Button,
}
