using OmniBot.Core.Channels;

namespace OmniBot.Channels.Dialogflow;

/// <summary>Dialogflow takes answers only in the call that asks for them.</summary>
internal sealed class DialogflowChannel : IChannel
{
    public static ChannelCapabilities Abilities { get; } = new() { MaxTextLength = 4000, Synchronous = true, Speech = true };

    public string Id => ChannelIds.Dialogflow;

    public ChannelCapabilities Capabilities => Abilities;

    public Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken) =>
        throw new ChannelException(ChannelError.Rejected, "Dialogflow takes nothing outside of a webhook call.");
}
