using System.Collections.Concurrent;

namespace OmniBot.Channels.WebChat;

/// <summary>Timestamps that rise in each conversation by at least a millisecond: Web Chat sorts by them, and sees no finer.</summary>
internal sealed class ConversationClock(TimeProvider time)
{
    private const int PruneAbove = 10_000;
    private readonly ConcurrentDictionary<string, long> _last = new(StringComparer.Ordinal);

    /// <summary>Now, or a millisecond after the last timestamp of the conversation when that is later.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="stored">The last timestamp of its transcript.</param>
    public DateTimeOffset Stamp(string conversationId, DateTimeOffset stored)
    {
        var now = Millisecond(time.GetUtcNow().UtcTicks);
        var earliest = Math.Max(now, stored.UtcTicks == 0 ? 0 : Millisecond(stored.UtcTicks) + TimeSpan.TicksPerMillisecond);
        if (_last.Count > PruneAbove)
        {
            Prune(now);
        }

        var ticks = _last.AddOrUpdate(
            conversationId,
            static (_, earliest) => earliest,
            static (_, last, earliest) => Math.Max(earliest, last + TimeSpan.TicksPerMillisecond),
            earliest);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private static long Millisecond(long ticks) => ticks - (ticks % TimeSpan.TicksPerMillisecond);

    // What is earlier than now can't hold a timestamp back.
    private void Prune(long now)
    {
        foreach (var last in _last)
        {
            if (last.Value < now)
            {
                _last.TryRemove(last);
            }
        }
    }
}
