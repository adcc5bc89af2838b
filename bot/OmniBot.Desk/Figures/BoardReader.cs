using System.Collections.Concurrent;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Desk.Live;

namespace OmniBot.Desk.Figures;

/// <summary>Computes the board once for all who look at it, every few seconds while somebody does.</summary>
internal sealed class BoardReader(IHandoffStore handoffs, OpenConversations open, IDeskDirectory directory, TimeProvider time) : IDisposable
{
    /// <summary>The figures, but for those of who waits now, are of the handoffs asked for within it.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromHours(24);

    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<object, Action> _watchers = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private ITimer? _timer;

    public IReadOnlyList<QueueFigures> Figures { get; private set; } = [];

    /// <summary>Calls the handler after each computation; the first is done when this returns.</summary>
    public async Task<IDisposable> WatchAsync(Action handler)
    {
        var watch = new Watch(this);
        _watchers[watch] = handler;
        await ReadAsync();
        _timer ??= time.CreateTimer(_ => _ = ReadAgainAsync(), null, s_every, s_every);
        return watch;
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _reading.Dispose();
    }

    private async Task ReadAgainAsync()
    {
        if (_watchers.IsEmpty)
        {
            return;
        }

        try
        {
            await ReadAsync();
        }
        catch (Exception)
        {
            // The old figures stay until the next try.
            return;
        }

        foreach (var watcher in _watchers.Values)
        {
            watcher();
        }
    }

    private async Task ReadAsync()
    {
        await _reading.WaitAsync();
        try
        {
            var now = time.GetUtcNow();
            var history = await handoffs.ReadHistoryAsync(Earliest(now - Span), now.AddMinutes(1), CancellationToken.None);
            Figures = BoardFigures.Compute(HandoffCourse.Of(history, now), directory.Queues, now - Span);
        }
        finally
        {
            _reading.Release();
        }
    }

    // Who waits for longer than the span is on the board too.
    private DateTimeOffset Earliest(DateTimeOffset from) =>
        open.Rows.Where(row => row.Record.Owner == OwnerKind.Queue)
            .Select(row => row.Record.RequestedAt ?? row.Record.QueuedAt ?? from)
            .Append(from)
            .Min();

    private sealed class Watch(BoardReader owner) : IDisposable
    {
        public void Dispose() => owner._watchers.TryRemove(this, out _);
    }
}
