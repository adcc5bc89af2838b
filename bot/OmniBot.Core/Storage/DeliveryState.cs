namespace OmniBot.Core.Storage;

/// <summary>How far an outgoing activity has come. The numbers are stored.</summary>
public enum DeliveryState
{
    /// <summary>Waits to be sent, or is being tried again.</summary>
    Queued = 0,

    /// <summary>The channel took it.</summary>
    Sent = 1,

    /// <summary>It is on the user's device.</summary>
    Delivered = 2,

    /// <summary>The user has seen it.</summary>
    Read = 3,

    /// <summary>The channel did not take it for good, or took it and could not deliver it.</summary>
    Failed = 4,

    /// <summary>It was not sent: the bot wrote it, and a person had taken over before it could go out.</summary>
    Withdrawn = 5,
}
