namespace OmniBot.Core.Handoff;

/// <summary>What a customer is told of a handoff.</summary>
public sealed record HandoffNotice(HandoffNoticeKind Kind)
{
    /// <summary>The place in the queue, from 1.</summary>
    public int? Position { get; init; }

    /// <summary>The wait, as estimated; null when there is too little to go by.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The name that customers see of the agent.</summary>
    public string? Agent { get; init; }

    /// <summary>When the queue opens, or when the call-back is due.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>IANA name of the time zone in which <see cref="At"/> is told.</summary>
    public string? TimeZone { get; init; }
}
