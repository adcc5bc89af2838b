using OmniBot.Core.Desk;

namespace OmniBot.Desk.Figures;

/// <summary>
/// How a queue does. A figure is null when there is nothing to compute it from. All but those of who waits now are of the handoffs that were
/// asked for in the board's span; a handoff counts in the queue that it was answered in, and until then in the queue that it is in.
/// </summary>
/// <param name="Queue">The queue's id; null for all queues together.</param>
/// <param name="Waiting"><see cref="DeskFigures.QueueDepth"/>.</param>
/// <param name="OldestSince">Since when the longest of them waits.</param>
/// <param name="Answered"><see cref="DeskFigures.Answered"/>.</param>
/// <param name="ServiceLevel"><see cref="DeskFigures.ServiceLevel"/> by each queue's own first-response target, 0 to 1.</param>
/// <param name="AbandonmentRate"><see cref="DeskFigures.AbandonmentRate"/>, 0 to 1.</param>
/// <param name="AverageWait"><see cref="DeskFigures.AverageSpeedOfAnswer"/>.</param>
/// <param name="AverageHandle"><see cref="DeskFigures.AverageHandleTime"/>.</param>
internal sealed record QueueFigures(
    string? Queue,
    int Waiting,
    DateTimeOffset? OldestSince,
    int Answered,
    double? ServiceLevel,
    double? AbandonmentRate,
    TimeSpan? AverageWait,
    TimeSpan? AverageHandle);
