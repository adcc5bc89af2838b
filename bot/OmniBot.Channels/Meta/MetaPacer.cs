namespace OmniBot.Channels.Meta;

/// <summary>Spaces out calls that share a key: a burst at once, then one per interval. On this node only.</summary>
/// <param name="burst">Calls that may go out at once after a pause.</param>
/// <param name="interval">Time between two calls in the long run.</param>
/// <param name="time">The clock.</param>
internal sealed class MetaPacer(int burst, TimeSpan interval, TimeProvider time)
{
    private const int SweepAt = 4096;
    private readonly Lock _lock = new();

    // When each key would be idle again if its calls were spaced evenly.
    private readonly Dictionary<string, DateTimeOffset> _idleAt = new(StringComparer.Ordinal);

    /// <summary>Waits for the key's turn.</summary>
    public Task WaitAsync(string key, CancellationToken cancellationToken) =>
        Reserve(key) is { Ticks: > 0 } wait ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;

    private TimeSpan Reserve(string key)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            var idleAt = _idleAt.TryGetValue(key, out var stored) && stored > now ? stored : now;
            if (_idleAt.Count >= SweepAt)
            {
                foreach (var idle in _idleAt.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToList())
                {
                    _idleAt.Remove(idle);
                }
            }

            _idleAt[key] = idleAt + interval;
            var wait = idleAt - (interval * (burst - 1)) - now;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }
}
