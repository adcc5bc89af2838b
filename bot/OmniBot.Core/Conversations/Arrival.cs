namespace OmniBot.Core.Conversations;

/// <summary>The place of a request in the order in which its clients sent them: those that come at the same time overtake each other on
/// their way through a server. What it brings is stored once all that came before is stored, or does not come.</summary>
public sealed class Arrival : IDisposable
{
    private readonly TaskCompletionSource _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _expiresAt;
    private Arrival? _earlier;

    /// <summary>Begins a request.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="earlier">The request that came before, if there was one.</param>
    /// <param name="limit">How long later ones wait for this one.</param>
    public Arrival(TimeProvider time, Arrival? earlier, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        var now = time.GetUtcNow();
        _expiresAt = now + limit;
        if (earlier is { _passed.Task.IsCompleted: false } && earlier._expiresAt > now)
        {
            _earlier = earlier;

            // Else each would keep all before it in memory, for as long as connections come that bring nothing.
            if (earlier._earlier is { } first && first._expiresAt <= now)
            {
                earlier._earlier = null;
            }
        }
    }

    /// <summary>Returns when all that came before has passed, or had its time to.</summary>
    public async Task WaitForEarlierAsync()
    {
        if (Interlocked.Exchange(ref _earlier, null) is { } earlier)
        {
            var limit = earlier._expiresAt - _time.GetUtcNow();
            if (limit > TimeSpan.Zero)
            {
                await earlier._passed.Task.WaitAsync(limit, _time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>What it brings has its place: later ones need not wait any more.</summary>
    public void Pass() => _passed.TrySetResult();

    /// <inheritdoc cref="Pass"/>
    public void Dispose() => Pass();
}
