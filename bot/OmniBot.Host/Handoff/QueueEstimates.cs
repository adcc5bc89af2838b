using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Host.Handoff;

/// <summary>The waits in each queue, from what happened lately.</summary>
internal sealed class QueueEstimates(IHandoffStore store, TimeProvider time)
{
    private static readonly TimeSpan s_history = TimeSpan.FromHours(4);
    private readonly Lock _lock = new();
    private readonly QueueWaits _waits = new();

    /// <summary>Reads what happened before the start.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var change in await store.ReadHistoryAsync(now - s_history, now, cancellationToken))
        {
            Add(change);
        }
    }

    public void Add(HandoffHistory change)
    {
        lock (_lock)
        {
            _waits.Add(change);
        }
    }

    /// <summary>The expected wait at a place of a queue; null when too little is known.</summary>
    public TimeSpan? Of(string? queue, int position)
    {
        lock (_lock)
        {
            return queue is null ? null : _waits.Of(queue).For(position);
        }
    }
}
