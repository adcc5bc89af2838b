namespace OmniBot.Core.Channels;

/// <summary>Sends activities by one channel. Receiving is the business of the channel's endpoint.</summary>
public interface IChannel
{
    /// <summary>The channel's id: the first part of its conversations' keys.</summary>
    string Id { get; }

    /// <summary>What the channel can show.</summary>
    ChannelCapabilities Capabilities { get; }

    /// <summary>Sends, updates or deletes one activity. Called in order for each conversation, again after a failure, and always with the same id.</summary>
    /// <remarks>The activity was fitted to <see cref="Capabilities"/>: it is one message of the channel.</remarks>
    /// <exception cref="ChannelException">The channel did not take it; the kind says whether to try again.</exception>
    Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken);
}
