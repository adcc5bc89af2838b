using System.Collections.Concurrent;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.BotFramework;

/// <summary>Keeps within the rates that Teams allows: 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour for a conversation, 30 in 1 s for a tenant.</summary>
/// <remarks>Source: Teams, "Optimize your bot with rate limiting". Other channels name none; a 429 of theirs is waited for all the same.</remarks>
internal sealed class ConnectorPace(TimeProvider time)
{
    private const int PruneAbove = 10_000;
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(5);
    private static readonly (int Max, TimeSpan Window)[] s_conversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private static readonly (int Max, TimeSpan Window)[] s_tenant = [(30, TimeSpan.FromSeconds(1))];
    private readonly ConcurrentDictionary<string, Windows> _windows = new(StringComparer.Ordinal);

    /// <summary>Waits until the call may be made.</summary>
    /// <exception cref="ChannelException">That takes too long to wait here: the outbox tries again.</exception>
    public async ValueTask WaitAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.ChannelId != Core.Schema.Channels.Msteams)
        {
            return;
        }

        Prune();
        var conversation = _windows.GetOrAdd($"c:{activity.Conversation?.Id}", _ => new Windows(s_conversation));
        var tenant = _windows.GetOrAdd($"t:{activity.Conversation?.TenantId}", _ => new Windows(s_tenant));
        foreach (var windows in (Windows[])[conversation, tenant])
        {
            while (windows.Take(time.GetUtcNow()) is { } wait)
            {
                if (wait > s_longestWait)
                {
                    throw new ChannelException(ChannelError.Throttled, "Teams allows no more messages to this conversation now.", wait);
                }

                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private void Prune()
    {
        if (_windows.Count > PruneAbove)
        {
            foreach (var (key, windows) in _windows)
            {
                if (windows.IsIdle(time.GetUtcNow()))
                {
                    _windows.TryRemove(key, out _);
                }
            }
        }
    }

    private sealed class Windows((int Max, TimeSpan Window)[] limits)
    {
        private readonly Lock _lock = new();
        private readonly Queue<DateTimeOffset> _taken = [];

        /// <summary>Null when it is taken, or how long to wait.</summary>
        public TimeSpan? Take(DateTimeOffset now)
        {
            lock (_lock)
            {
                Forget(now);
                var times = _taken.ToArray();
                var wait = TimeSpan.Zero;
                foreach (var (max, window) in limits)
                {
                    if (times.Length >= max && times[^max] + window - now is { } until && until > wait)
                    {
                        wait = until;
                    }
                }

                if (wait > TimeSpan.Zero)
                {
                    return wait;
                }

                _taken.Enqueue(now);
                return null;
            }
        }

        public bool IsIdle(DateTimeOffset now)
        {
            lock (_lock)
            {
                Forget(now);
                return _taken.Count == 0;
            }
        }

        private void Forget(DateTimeOffset now)
        {
            while (_taken.TryPeek(out var oldest) && now - oldest >= limits[^1].Window)
            {
                _taken.Dequeue();
            }
        }
    }
}
