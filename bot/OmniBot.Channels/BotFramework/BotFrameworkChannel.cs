using Microsoft.Extensions.Logging;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.BotFramework;

/// <summary>Sends by the Connector service of the channel that a conversation came from.</summary>
internal sealed class BotFrameworkChannel(BotConnectorClient client, ILogger<BotFrameworkChannel> logger) : IChannel
{
    public string Id => ChannelIds.BotFramework;

    public ChannelCapabilities Capabilities { get; } = new()
    {
        MaxSuggestedActions = 10,
        MaxCardActions = 10,
        MaxTextLength = 28_000,
        Cards = true,
        Markup = MarkupDialect.Markdown,
        Typing = true,
        Update = true,
        Delete = true,
        UrlActions = true,
        Media = MediaKinds.Files,
        ManyAttachments = true,
    };

    public async Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbound);
        var activity = outbound.Activity;
        if (!BotFrameworkVerifier.AllowsServiceUrl(activity.ServiceUrl))
        {
            BotFrameworkLog.SendRefused(logger);
            throw new ChannelException(ChannelError.Rejected, "Without credentials, answers go to addresses of this machine only.");
        }

        var sent = outbound.ChannelActivityId ?? activity.Id!;
        switch (outbound.Operation)
        {
            case OutboundOperation.Update:
                await client.UpdateAsync(activity, sent, cancellationToken);
                return DeliveryReceipt.Accepted;
            case OutboundOperation.Delete:
                await client.DeleteAsync(activity, sent, cancellationToken);
                return DeliveryReceipt.Accepted;
            default:
                return new DeliveryReceipt(await client.SendAsync(activity, cancellationToken));
        }
    }
}
