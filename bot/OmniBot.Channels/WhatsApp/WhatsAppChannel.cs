using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WhatsApp;

/// <summary>Sends by WhatsApp's Cloud API.</summary>
internal sealed class WhatsAppChannel(
    WhatsAppClient client, IOptions<WhatsAppOptions> options, TimeProvider time, ILogger<WhatsAppChannel> logger) : IChannel
{
    /// <summary>How long after a user's message everything may be sent; later only templates. Source: "Customer service windows".</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    public string Id => ChannelIds.WhatsApp;

    // Sources: "Interactive reply buttons messages", "Interactive list messages", "Text messages", "Media" (the Cloud API's reference).
    public ChannelCapabilities Capabilities { get; } = new()
    {
        MaxSuggestedActions = 3,
        MaxCardActions = 3,
        MaxActionTitleLength = 20,
        MaxActionValueBytes = 200,
        MaxListRows = 10,
        MaxListTitleLength = 24,
        MaxTextLength = 4096,
        MaxTextLengthWithActions = 1024,
        TextUnit = LengthUnit.Utf16,
        Markup = MarkupDialect.WhatsApp,
        Typing = true,
        Receipts = true,
        Media = MediaKinds.Files | MediaKinds.Location | MediaKinds.Contact,
        MaxMediaBytes = new Dictionary<MediaKinds, long>
        {
            [MediaKinds.Image] = 5 * 1024 * 1024,
            [MediaKinds.Audio] = 16 * 1024 * 1024,
            [MediaKinds.Video] = 16 * 1024 * 1024,
            [MediaKinds.Document] = 100 * 1024 * 1024,
        },
        MaxCaptionLength = 1024,
        SessionWindow = Window,
    };

    public async Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbound);
        var activity = outbound.Activity;
        var account = outbound.Conversation.Account;
        if (outbound.Operation == OutboundOperation.Send && activity.Type == ActivityTypes.Typing)
        {
            // The indicator hangs on a message of the user's, whose ids all begin so.
            if (activity.ReplyToId is { } read && read.StartsWith("wamid.", StringComparison.Ordinal))
            {
                await client.ShowTypingAsync(account, read, cancellationToken);
            }

            return DeliveryReceipt.Accepted;
        }

        if (outbound.Operation != OutboundOperation.Send || activity.Type != ActivityTypes.Message)
        {
            return DeliveryReceipt.Accepted;
        }

        var message = WhatsAppRenderer.TemplateOf(activity) is { } template
            ? new WireMessage("template") { Template = template }
            : IsOutsideWindow(outbound)
                ? new WireMessage("template") { Template = InsteadOf(activity) }
                : WhatsAppRenderer.ToMessage(activity, await MediaOfAsync(account, activity, cancellationToken), options.Value.ListButton);
        if (message is null)
        {
            return DeliveryReceipt.Accepted;
        }

        message = WhatsAppRenderer.Address(message, outbound.Conversation.Conversation, activity.Conversation?.IsGroup == true);
        return new DeliveryReceipt(await client.SendAsync(account, message, cancellationToken));
    }

    private bool IsOutsideWindow(OutboundActivity outbound) => outbound.LastReceivedAt is { } last && time.GetUtcNow() - last > Window;

    private JsonElement InsteadOf(Activity activity)
    {
        if (options.Value.OutsideWindowTemplate is not { } template)
        {
            throw new ChannelException(
                ChannelError.Rejected,
                $"{GraphErrors.OutsideWhatsAppWindow}: more than 24 hours have passed since the user's last message, so only a template may be sent: see {options.Value.Section}:OutsideWindowTemplate.");
        }

        MetaLog.TemplateInstead(logger, Id, template.Name);
        return WhatsAppRenderer.ToTemplate(template, activity.Text);
    }

    private async Task<WireMedia?> MediaOfAsync(string account, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Attachments?.FirstOrDefault() is not { } attachment)
        {
            return null;
        }

        if (attachment.ContentUrl is not { Length: > 0 } url)
        {
            return activity.Text is { Length: > 0 } && WhatsAppContacts.ToFile(attachment) is { } card
                ? new WireMedia(null, await client.UploadAsync(account, card, "contact.vcf", cancellationToken))
                : null;
        }

        if (DataUrl.Parse(url) is not { } file)
        {
            return new WireMedia(url, null);
        }

        if (attachment.ContentType is { Length: > 0 } type && !type.EndsWith("/*", StringComparison.Ordinal))
        {
            file = file with { ContentType = type };
        }

        return new WireMedia(null, await client.UploadAsync(account, file, attachment.Name ?? "file", cancellationToken));
    }
}
