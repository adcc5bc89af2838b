using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Twilio;

/// <summary>Sends SMS, MMS and WhatsApp messages by Twilio's REST API, from the number that the user wrote to.</summary>
internal sealed class TwilioChannel(
    TwilioClient client, TwilioPacer pacer, TwilioMetrics metrics, IOptions<TwilioOptions> options, TimeProvider time, ILogger<TwilioChannel> logger) : IChannel
{
    private static readonly TimeSpan s_window = TimeSpan.FromHours(24);

    public string Id => ChannelIds.Twilio;

    /// <remarks>
    /// What SMS and WhatsApp have in common: buttons and lists of WhatsApp exist at Twilio as templates only, so choices are written as text.
    /// Source: Twilio Docs, "Messages resource" (Body), "Sending Media Messages with WhatsApp": 5 MB for pictures, 16 MB for other files; a text
    /// beside a file is shown with some kinds only, so it goes by itself.
    /// </remarks>
    public ChannelCapabilities Capabilities { get; } = new()
    {
        MaxTextLength = 1600,
        TextUnit = LengthUnit.Utf16,
        Receipts = true,
        Media = MediaKinds.Files,
        MaxMediaBytes = new Dictionary<MediaKinds, long>
        {
            [MediaKinds.Image] = 5_000_000, [MediaKinds.Audio] = 16_000_000, [MediaKinds.Video] = 16_000_000, [MediaKinds.Document] = 16_000_000,
        },
        SessionWindow = s_window,
    };

    /// <summary>Numbers of WhatsApp have a prefix.</summary>
    public static bool IsWhatsApp(string address) => address.StartsWith("whatsapp:", StringComparison.Ordinal);

    public async Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbound);
        var activity = outbound.Activity;
        if (outbound.Operation != OutboundOperation.Send || activity.Type != ActivityTypes.Message)
        {
            return DeliveryReceipt.Accepted;
        }

        var (from, to) = (outbound.Conversation.Account, outbound.Conversation.Conversation);
        var file = activity.Attachments?.FirstOrDefault(attachment => !string.IsNullOrEmpty(attachment.ContentUrl));
        var isWhatsApp = IsWhatsApp(to);
        var asFile = file is not null && (isWhatsApp || options.Value.Mms);
        var text = TextOf(activity, asFile ? null : file);
        if (text.Length == 0 && !asFile)
        {
            return DeliveryReceipt.Accepted;
        }

        List<KeyValuePair<string, string>> fields = [new("To", to), new("From", from)];
        if (isWhatsApp && outbound.LastReceivedAt is { } last && time.GetUtcNow() - last > s_window)
        {
            AddTemplate(fields, text.Length > 0 ? text : file!.ContentUrl!);
        }
        else
        {
            AddContent(fields, text, asFile ? file : null);
        }

        AddRoute(fields);
        await pacer.WaitAsync(from, cancellationToken);
        var sid = await client.SendAsync(fields, cancellationToken);
        if (!from.Contains(':', StringComparison.Ordinal) && !asFile)
        {
            var segments = TwilioSegments.Of(text);
            metrics.CountSegments(segments);
            TwilioLog.Sent(logger, sid, segments.Count, segments.Encoding);
        }

        return new DeliveryReceipt(sid);
    }

    // The address of a file stands for it where files can't be sent.
    private static string TextOf(Activity activity, Attachment? file)
    {
        var text = activity.Text ?? "";
        if (file is null)
        {
            return text;
        }

        var link = RequireAddress(file);
        return string.Join('\n', new[] { text, file.Name is { Length: > 0 } name && !link.Contains(name, StringComparison.Ordinal) ? $"{name}: {link}" : link }.Where(line => line.Length > 0));
    }

    private static void AddContent(List<KeyValuePair<string, string>> fields, string text, Attachment? file)
    {
        if (text.Length > 0)
        {
            fields.Add(new("Body", text));
        }

        if (file is not null)
        {
            fields.Add(new("MediaUrl", RequireAddress(file)));
        }
    }

    private void AddTemplate(List<KeyValuePair<string, string>> fields, string text)
    {
        if (options.Value.TemplateContentSid.Length == 0)
        {
            throw new ChannelException(
                ChannelError.Rejected, "63016: the user's last message is older than 24 hours, and Channels:Twilio:TemplateContentSid is not set.");
        }

        fields.Add(new("ContentSid", options.Value.TemplateContentSid));
        // A variable may hold no line breaks.
        fields.Add(new("ContentVariables", JsonSerializer.Serialize(new Dictionary<string, string> { ["1"] = text.ReplaceLineEndings(" ") })));
    }

    private void AddRoute(List<KeyValuePair<string, string>> fields)
    {
        if (options.Value.MessagingServiceSid.Length > 0)
        {
            fields.Add(new("MessagingServiceSid", options.Value.MessagingServiceSid));
        }

        if (options.Value.PublicUrl.Length > 0)
        {
            fields.Add(new("StatusCallback", options.Value.PublicUrl.TrimEnd('/') + TwilioEndpoint.StatusPath));
        }
    }

    private static string RequireAddress(Attachment file) =>
        Uri.TryCreate(file.ContentUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? file.ContentUrl!
            : throw new ChannelException(ChannelError.Rejected, "The file has no address that Twilio could fetch it from.");
}
