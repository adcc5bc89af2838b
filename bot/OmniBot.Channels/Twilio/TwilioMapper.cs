using System.Globalization;
using System.Text.Json;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Twilio;

/// <summary>Webhook calls of Twilio's Programmable Messaging to activities and reports. Source: "Twilio's Request to your Incoming Message Webhook URL".</summary>
internal static class TwilioMapper
{
    /// <summary>What a body holds, a form or a JSON object with the same fields. Without a clock a report's time is the carrier's, or unknown.</summary>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body) => Of(TwilioFields.Read(body.Span), DateTimeOffset.UnixEpoch);

    /// <summary>What the fields of a call hold.</summary>
    /// <param name="fields">Null when the body has none.</param>
    /// <param name="now">Twilio names no times: reports happen when they come.</param>
    public static WebhookContent Of(TwilioFields? fields, DateTimeOffset now)
    {
        if (fields is null)
        {
            return WebhookContent.Malformed("The body is neither a form nor a JSON object.");
        }

        if (fields["CallSid"] is not null || fields["CallStatus"] is not null)
        {
            return WebhookContent.Empty("voice call: set the number's messaging webhook, not its voice webhook, to this address");
        }

        if ((fields["MessageSid"] ?? fields["SmsMessageSid"] ?? fields["SmsSid"]) is not { } id)
        {
            return WebhookContent.Malformed("The body is no message: it has no MessageSid.");
        }

        if (AddressOf(fields["From"]) is not { } from || AddressOf(fields["To"]) is not { } to)
        {
            return WebhookContent.Malformed("The body is no message: it has no From or no To.");
        }

        var status = fields["MessageStatus"] ?? fields["SmsStatus"];
        return status is null or "received" or "receiving"
            ? WebhookContent.Of(Message(fields, id, from, to))
            : TwilioReports.Of(fields, id, from, status, now);
    }

    // Captured bodies escape the plus sign twice now and then; no address has a percent sign.
    internal static string? AddressOf(string? address) =>
        address is null ? null : address.Contains("%2B", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(address) : address.Trim() is { Length: > 0 } text ? text : null;

    private static InboundActivity Message(TwilioFields fields, string id, string from, string to)
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Id = id,
            ChannelId = ChannelIds.Twilio,
            From = Sender(fields, from),
            Recipient = new ChannelAccount(to, role: RoleTypes.Bot),
            Conversation = new ConversationAccount(isGroup: false, conversationType: "personal", id: from),
            ReplyToId = fields["OriginalRepliedMessageSid"],
            ChannelData = fields.ToJson(),
        };
        var inbound = new InboundActivity(new ConversationKey(ChannelIds.Twilio, to, from), activity);
        if (TwilioOptOut.EventOf(fields["OptOutType"], fields["Body"], from) is { } change)
        {
            // It has no text, so that no dialog answers: Twilio has done that, and takes no more messages for a number that opted out.
            activity.Type = ActivityTypes.Event;
            activity.Name = change;
            activity.Value = fields["Body"];
            return inbound;
        }

        AddContent(activity, fields, to, id);
        return inbound;
    }

    private static void AddContent(Activity activity, TwilioFields fields, string account, string id)
    {
        // A pressed button may say its title in Body only; then there is no payload either.
        activity.Text = fields["ButtonText"] ?? fields["ListTitle"] ?? fields["Body"];
        activity.TextFormat = activity.Text is null ? null : TextFormatTypes.Plain;
        activity.Value = fields["ButtonPayload"] ?? fields["ListId"] ?? FlowAnswer(fields["InteractiveData"] ?? fields["FlowData"]);
        var files = TwilioFiles.Of(fields, account, id);
        activity.Attachments = files.Count > 0 ? files : null;
        activity.Entities = PlaceOf(fields);
    }

    private static ChannelAccount Sender(TwilioFields fields, string from)
    {
        var account = new ChannelAccount(from, fields["ProfileName"], RoleTypes.User);
        foreach (var (name, field) in new[]
        {
            ("waId", "WaId"), ("userId", "ExternalUserId"), ("country", "FromCountry"), ("state", "FromState"), ("city", "FromCity"), ("zip", "FromZip"),
        })
        {
            if (fields[field] is { } value)
            {
                account.Properties[name] = JsonSerializer.SerializeToElement(value);
            }
        }

        if (from[(from.IndexOf(':', StringComparison.Ordinal) + 1)..] is ['+', ..] phone)
        {
            account.Properties["phone"] = JsonSerializer.SerializeToElement(phone);
        }

        return account;
    }

    private static List<Entity>? PlaceOf(TwilioFields fields)
    {
        if (!Degrees(fields["Latitude"], 90, out var latitude) || !Degrees(fields["Longitude"], 180, out var longitude))
        {
            return null;
        }

        var (name, address) = (fields["Label"], fields["Address"]);
        var coordinates = new GeoCoordinates { Latitude = latitude, Longitude = longitude, Name = name ?? address };
        return name is null && address is null ? [coordinates] : [coordinates, new Place { Name = name, Address = address, Geo = coordinates }];
    }

    private static bool Degrees(string? text, double max, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= max;

    // The answers of a form (WhatsApp Flow) come as JSON in a field.
    private static object? FlowAnswer(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
