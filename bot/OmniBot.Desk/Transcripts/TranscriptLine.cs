using OmniBot.Core.Handoff;
using OmniBot.Core.Storage;

namespace OmniBot.Desk.Transcripts;

/// <summary>A line of the transcript as the desk shows it.</summary>
public sealed record TranscriptLine
{
    public required long Sequence { get; init; }
    public required LineKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The agent who wrote or did it; null for the customer and the bot.</summary>
    public string? Agent { get; init; }

    /// <summary>The sender's name as the channel gave it; null when it gave none.</summary>
    public string? Name { get; init; }
    public string Text { get; init; } = "";
    public IReadOnlyList<LineFile> Files { get; init; } = [];
    public IReadOnlyList<CardView> Cards { get; init; } = [];

    /// <summary>The answers that the bot proposed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>How far it has come; null for what is not sent to the customer.</summary>
    public DeliveryState? Delivery { get; init; }

    /// <summary>What was done, of an event.</summary>
    public HandoffCommand? Command { get; init; }
}
