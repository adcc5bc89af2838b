namespace OmniBot.Core.Channels;

/// <summary>Why a channel did not take an activity.</summary>
public enum ChannelError
{
    /// <summary>Not reachable, or it failed: worth another try.</summary>
    Unavailable,

    /// <summary>Too many requests: worth another try, after the time that the channel names.</summary>
    Throttled,

    /// <summary>Refused for good: wrong, forbidden, too large, or the recipient is gone.</summary>
    Rejected,
}
