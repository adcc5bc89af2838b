namespace OmniBot.Packs.Faqs;

/// <summary>A general question.</summary>
internal sealed record FaqDraft
{
    public string? Question { get; init; }
}
