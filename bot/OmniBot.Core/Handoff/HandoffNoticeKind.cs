namespace OmniBot.Core.Handoff;

public enum HandoffNoticeKind
{
    /// <summary>A person was asked for: the place in the queue and the wait.</summary>
    Waiting,

    /// <summary>The customer wrote while waiting: the place now.</summary>
    StillWaiting,

    /// <summary>An agent has accepted.</summary>
    Accepted,

    /// <summary>A colleague is to take over.</summary>
    Transferred,

    /// <summary>The agent is gone; it waits again.</summary>
    Requeued,

    /// <summary>The bot goes on.</summary>
    Returned,

    /// <summary>The agent has resolved it.</summary>
    Resolved,

    /// <summary>The customer does not want to wait; the bot goes on.</summary>
    Abandoned,

    /// <summary>Nobody came in time; the bot goes on.</summary>
    Expired,

    /// <summary>Nobody is there now: when the queue opens.</summary>
    Closed,

    /// <summary>A person will call or write at a set time.</summary>
    Callback,
}
