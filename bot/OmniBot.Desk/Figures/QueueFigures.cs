namespace OmniBot.Desk.Figures;

/// <summary>How a queue did in a span of time. A figure is null when there is nothing to compute it from.</summary>
/// <param name="Queue">The queue's id; null for all queues together.</param>
/// <param name="Waiting">Conversations that wait now.</param>
/// <param name="OldestSince">Since when the longest of them waits.</param>
/// <param name="Accepted">Handoffs that an agent accepted.</param>
/// <param name="Abandoned">Handoffs that the customer left before.</param>
/// <param name="ServiceLevel">Accepted within the queue's first-response target ÷ (accepted + abandoned), 0 to 1.</param>
/// <param name="AbandonmentRate">Abandoned ÷ (accepted + abandoned), 0 to 1.</param>
/// <param name="AverageWait">Mean of (first accept − request).</param>
/// <param name="AverageHandle">Mean of (end − first accept) of handoffs that ended.</param>
internal sealed record QueueFigures(
    string? Queue,
    int Waiting,
    DateTimeOffset? OldestSince,
    int Accepted,
    int Abandoned,
    double? ServiceLevel,
    double? AbandonmentRate,
    TimeSpan? AverageWait,
    TimeSpan? AverageHandle);
