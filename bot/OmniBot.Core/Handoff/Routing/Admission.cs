namespace OmniBot.Core.Handoff.Routing;

/// <summary>Which queue takes a handoff, or what happens instead.</summary>
public sealed record Admission
{
    /// <summary>The queue's id. Set also when <see cref="Instead"/> is: the queue that was asked.</summary>
    public required string Queue { get; init; }

    /// <summary>Null when the queue takes it; else a call-back, a message or a case.</summary>
    public OverflowAction? Instead { get; init; }

    /// <summary>The place in the queue, from 1.</summary>
    public int Position { get; init; }

    /// <summary>The wait, as estimated; null when there is too little to go by.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The priority that the queue gives.</summary>
    public int Priority { get; init; } = 5;

    /// <summary>When the queue opens next; null when it is open, or never opens.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>IANA name of the queue's time zone.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>How long ago the last agent may have had the customer to be asked first.</summary>
    public TimeSpan StickyTime { get; init; }
}
