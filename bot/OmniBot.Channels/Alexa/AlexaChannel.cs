using OmniBot.Core.Channels;

namespace OmniBot.Channels.Alexa;

/// <summary>Alexa takes answers only in the request that asks for them.</summary>
internal sealed class AlexaChannel : IChannel
{
    /// <summary>What Alexa can say. Long texts come in parts, so that what is too much is cut between two of them.</summary>
    public static ChannelCapabilities Abilities { get; } = new() { MaxTextLength = 1500, Synchronous = true, Speech = true };

    public string Id => ChannelIds.Alexa;

    public ChannelCapabilities Capabilities => Abilities;

    public Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken) =>
        throw new ChannelException(ChannelError.Rejected, "Alexa takes nothing outside of a request: the user has to ask.");
}
