namespace OmniBot.Desk.Live;

/// <summary>Turns many wishes to draw a list again into few.</summary>
internal sealed class RenderThrottle : IDisposable
{
    private readonly ITimer _timer;
    private readonly TimeSpan _after;
    private int _isAsked;

    /// <param name="time">The clock.</param>
    /// <param name="after">How long a wish may wait for others.</param>
    /// <param name="draw">Draws; called on the timer's thread.</param>
    public RenderThrottle(TimeProvider time, TimeSpan after, Action draw)
    {
        _after = after;
        _timer = time.CreateTimer(
            _ =>
            {
                Volatile.Write(ref _isAsked, 0);
                draw();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    public void Ask()
    {
        if (Interlocked.Exchange(ref _isAsked, 1) == 0)
        {
            _timer.Change(_after, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();
}
