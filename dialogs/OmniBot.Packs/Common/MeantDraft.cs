namespace OmniBot.Packs.Common;

/// <summary>Two intents between which a message could not be decided.</summary>
internal sealed record MeantDraft
{
    public string First { get; init; } = "";

    public string Second { get; init; } = "";

    /// <summary>The message.</summary>
    public string Text { get; init; } = "";
}
