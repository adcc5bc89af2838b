using System.Globalization;
using System.Text.Json;
using OmniBot.Channels.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Acs;

/// <summary>One message or event to an activity.</summary>
internal static class AcsMessageMapper
{
    public static DateTimeOffset? TimeOf(JsonElement item) => item.Time("eventTime") ?? item.Time("time");

    public static InboundActivity OfSms(JsonElement item, JsonElement data) =>
        Of(item, data, new Activity(ActivityTypes.Message) { Text = data.Text("message") ?? "", TextFormat = TextFormatTypes.Plain });

    public static InboundActivity OfMessage(JsonElement item, JsonElement data)
    {
        if (data.Field("reaction").IsObject())
        {
            return OfReaction(item, data, data.Field("reaction"));
        }

        var interactive = data.Field("interactive");
        var reply = interactive.Field("buttonReply").IsObject() ? interactive.Field("buttonReply") : interactive.Field("listReply");
        var button = data.Field("button");
        var media = data.Field("media");
        var message = new Activity(ActivityTypes.Message)
        {
            Text = data.Text("content") ?? reply.Text("title") ?? button.Text("text") ?? media.Text("caption") ?? "",
            TextFormat = TextFormatTypes.Plain,
            Value = reply.Text("id") ?? button.Text("payload"),
            ReplyToId = data.Field("context").Text("id"),
        };
        if (media.Text("id") is { } mediaId)
        {
            message.Attachments =
            [
                new Attachment(
                    MediaType(media.Text("mimeType"), data.Text("messageType")),
                    $"media://{ChannelIds.Acs}/{Uri.EscapeDataString(data.Text("to") ?? "")}/{Uri.EscapeDataString(mediaId)}",
                    name: media.Text("fileName")),
            ];
        }

        AddPlace(message, data.Field("location"));
        return Of(item, data, message);
    }

    /// <summary>An event that is no message: a call, say. It belongs to the call, or to who caused it.</summary>
    public static InboundActivity OfEvent(JsonElement item, JsonElement data, string name)
    {
        var from = data.Text("from") ?? data.Field("from").Text("rawId") ?? data.Field("startedBy").Text("rawId");
        var account = data.Text("to") ?? data.Field("to").Text("rawId") ?? (item.Text("topic") ?? item.Text("source"))?.Split('/')[^1] ?? "";
        return Addressed(item, data, new Activity(ActivityTypes.Event) { Name = name, Value = data }, account, from, data.Text("serverCallId") ?? from ?? account);
    }

    private static InboundActivity OfReaction(JsonElement item, JsonElement data, JsonElement reaction)
    {
        var emoji = reaction.Text("emoji");
        var activity = new Activity(ActivityTypes.MessageReaction) { ReplyToId = reaction.Text("messageId") ?? data.Field("context").Text("id") };
        if (emoji is null)
        {
            // Taken back; which one it was, WhatsApp does not say.
            activity.ReactionsRemoved = [new MessageReaction("")];
        }
        else
        {
            activity.ReactionsAdded = [new MessageReaction(emoji)];
        }

        return Of(item, data, activity);
    }

    private static InboundActivity Of(JsonElement item, JsonElement data, Activity activity)
    {
        // Without a phone number WhatsApp names the user by an id of its own.
        var from = data.Text("from") ?? data.Text("fromBSUID") ?? "";
        return Addressed(item, data, activity, data.Text("to") ?? "", from, AcsMapper.Address(from));
    }

    private static InboundActivity Addressed(JsonElement item, JsonElement data, Activity activity, string account, string? from, string conversation)
    {
        account = AcsMapper.Address(account);
        activity.Id = data.Text("messageId") ?? item.Text("id");
        activity.Timestamp = data.Time("receivedTimestamp") ?? TimeOf(item);
        activity.ChannelId = ChannelIds.Acs;
        activity.From = new ChannelAccount(AcsMapper.Address(from ?? conversation), data.Text("profileName"), RoleTypes.User);
        if (data.Given("fromBSUID") is { } userId)
        {
            activity.From.Properties["bsuid"] = userId;
        }

        if (data.Given("channelType") is { } channelType)
        {
            activity.From.Properties["channelType"] = channelType;
        }

        activity.Recipient = new ChannelAccount(account, role: RoleTypes.Bot);
        activity.Conversation = new ConversationAccount(isGroup: false, conversationType: "personal", id: conversation);
        activity.ChannelData = item;
        return new InboundActivity(new ConversationKey(ChannelIds.Acs, account, conversation), activity);
    }

    private static string MediaType(string? given, string? messageType) => given ?? messageType?.ToUpperInvariant() switch
    {
        "IMAGE" => "image/*",
        "STICKER" => "image/webp",
        "AUDIO" or "VOICE" => "audio/*",
        "VIDEO" => "video/*",
        _ => "application/octet-stream",
    };

    private static void AddPlace(Activity message, JsonElement location)
    {
        if (Degrees(location, "latitude") is { } latitude && Degrees(location, "longitude") is { } longitude)
        {
            message.Entities = [new GeoCoordinates { Latitude = latitude, Longitude = longitude, Name = location.Text("name") }];
            if ((location.Text("name") ?? location.Text("address")) is not null)
            {
                message.Entities.Add(new Place { Name = location.Text("name"), Address = location.Text("address") });
            }
        }
    }

    private static double? Degrees(JsonElement location, string name) =>
        double.TryParse(location.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
