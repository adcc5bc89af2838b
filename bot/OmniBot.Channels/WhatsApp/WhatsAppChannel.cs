using System.Globalization;
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

        WireMessage? message;
        if (WhatsAppRenderer.TemplateOf(activity) is { } template)
        {
            message = new WireMessage("template") { Template = template };
        }
        else if (IsOutsideWindow(outbound))
        {
            message = InsteadOf(activity) is { } instead ? new WireMessage("template") { Template = instead } : null;
        }
        else
        {
            message = WhatsAppRenderer.ToMessage(activity, await MediaOfAsync(account, activity, cancellationToken), options.Value.ListButton);
        }

        if (message is null)
        {
            return DeliveryReceipt.Accepted;
        }

        message = WhatsAppRenderer.Address(message, outbound.Conversation.Conversation, activity.Conversation?.IsGroup == true);
        return new DeliveryReceipt(await client.SendAsync(account, message, cancellationToken));
    }

    private bool IsOutsideWindow(OutboundActivity outbound) => outbound.LastReceivedAt is { } last && time.GetUtcNow() - last > Window;

    private JsonElement? InsteadOf(Activity activity)
    {
        const string Reason = "more than 24 hours have passed since the user's last message";
        if (options.Value.OutsideWindowTemplate is not { } template)
        {
            throw new ChannelException(
                ChannelError.Rejected,
                $"{GraphErrors.OutsideWhatsAppWindow}: {Reason}, so only a template may be sent: see {options.Value.Section}:OutsideWindowTemplate.");
        }

        if (template.HasTextParameter && string.IsNullOrWhiteSpace(activity.Text))
        {
            throw new ChannelException(
                ChannelError.Rejected, $"{GraphErrors.OutsideWhatsAppWindow}: {Reason}, and the template {template.Name} takes a text, which this message has not.");
        }

        // A template without the text stands for all parts of a message: one is enough.
        if (!template.HasTextParameter && IsLaterPart(activity.Id))
        {
            return null;
        }

        MetaLog.TemplateInstead(logger, Id, template.Name);
        return WhatsAppRenderer.ToTemplate(template, activity.Text);
    }

    // The fitter names the later parts after the first: id.2, id.3…
    private static bool IsLaterPart(string? id) =>
        id is not null && id.LastIndexOf('.') is var dot and > 0 && int.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);

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
