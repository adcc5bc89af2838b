using Microsoft.Extensions.Logging;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Channels.BotFramework;

/// <summary>Sends by the Connector service of the channel that a conversation came from.</summary>
internal sealed class BotFrameworkChannel(
    BotConnectorClient client, ConnectorHttp http, ServiceUrls serviceUrls, ConnectorPace pace, ILogger<BotFrameworkChannel> logger) : IChannel, IConnectorSource
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

    public IConnectorClient? ConnectorOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return serviceUrls.Allows(activity.ServiceUrl) ? new ConnectorClient(new Uri(activity.ServiceUrl!), http) : null;
    }

    public async Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbound);
        var activity = outbound.Activity;
        if (!serviceUrls.Allows(activity.ServiceUrl))
        {
            BotFrameworkLog.SendRefused(logger);
            throw new ChannelException(ChannelError.Rejected, "Answers do not go to this service URL: its host is neither Azure Bot Service's nor in Channels:BotFramework:AllowedServiceHosts.");
        }

        await pace.WaitAsync(activity, cancellationToken);
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
