using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Acs;

/// <summary>Sends by Azure Communication Services: to a phone number's SMS, or to an advanced messaging channel, which is WhatsApp.</summary>
internal sealed class AcsChannel(AcsClient client, IOptions<AcsOptions> options, TimeProvider time) : IChannel
{
    private static readonly TimeSpan s_window = TimeSpan.FromHours(24);

    public string Id => ChannelIds.Acs;

    // WhatsApp's, but for the text, of which an SMS takes 2,048 characters. Source: "SMS FAQ".
    public ChannelCapabilities Capabilities { get; } = new()
    {
        MaxTextLength = 2048,
        MaxTextLengthWithActions = 1024,
        MaxSuggestedActions = 3,
        MaxActionTitleLength = 20,
        MaxActionValueBytes = 200,
        MaxListRows = 10,
        MaxListTitleLength = 24,
        Markup = MarkupDialect.WhatsApp,
        Media = MediaKinds.Files,
        MaxMediaBytes = new Dictionary<MediaKinds, long>
        {
            [MediaKinds.Image] = 5_000_000, [MediaKinds.Audio] = 16_000_000, [MediaKinds.Video] = 16_000_000, [MediaKinds.Document] = 100_000_000,
        },
        MaxCaptionLength = 1024,
        Receipts = true,
        SessionWindow = s_window,
    };

    public async Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbound);
        var settings = options.Value;
        if (settings.Missing() is [var missing, ..])
        {
            throw new ChannelException(ChannelError.Rejected, $"The channel is off: {missing} is not set.");
        }

        var activity = outbound.Activity;
        if (outbound.Operation != OutboundOperation.Send || activity.Type != ActivityTypes.Message)
        {
            return DeliveryReceipt.Accepted;
        }

        var (account, user) = (outbound.Conversation.Account, outbound.Conversation.Conversation);
        var name = $"{outbound.Conversation}\n{activity.Id}";
        if (!Guid.TryParse(account, out _))
        {
            return AcsRenderer.ForSms(activity) is { Length: > 0 } text
                ? new DeliveryReceipt(await client.SendSmsAsync(account, user, text, name, cancellationToken))
                : DeliveryReceipt.Accepted;
        }

        if (outbound.LastReceivedAt is { } last && time.GetUtcNow() - last > s_window)
        {
            throw new ChannelException(ChannelError.Rejected, "The user wrote more than 24 hours ago: WhatsApp takes templates only.");
        }

        string? id = null;
        foreach (var message in AcsRenderer.ForMessages(activity, settings.ListButton))
        {
            message["channelRegistrationId"] = account;
            message["to"] = new System.Text.Json.Nodes.JsonArray(user);
            id = await client.SendMessageAsync(message, $"{name}\n{message["kind"]}", cancellationToken);
        }

        return new DeliveryReceipt(id);
    }
}
