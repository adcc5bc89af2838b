using System.Text.Json;
using OmniBot.Channels.Meta;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WhatsApp;

/// <summary>One message to one activity.</summary>
internal static class WhatsAppMessageMapper
{
    public static void Add(WebhookContentBuilder content, WhatsAppSource source, JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            content.Skip("a message that is not an object");
            return;
        }

        if (source.UserOf(message.Filled("from"u8), message.Filled("from_user_id"u8), message.Filled("from_parent_user_id"u8)) is not { } user)
        {
            content.Skip("a message without a sender");
            return;
        }

        var activity = source.NewActivity(user, ActivityTypes.Message, message, message.Filled("group_id"u8));
        activity.Id = message.Filled("id"u8);
        activity.ReplyToId = message.Field("context"u8).Filled("id"u8);
        Fill(activity, message, source.Account);
        if (message.TryObject("referral"u8, out var referral))
        {
            AddEntity(activity, "referral", referral);
        }

        // Errors of the whole change say why a message came without its content.
        if (source.Value.Field("errors"u8) is { ValueKind: JsonValueKind.Array } errors)
        {
            activity.Properties["errors"] = errors;
        }

        content.Add(activity);
    }

    /// <summary>The type of a message; where it is absent, what is there tells it.</summary>
    internal static string TypeOf(JsonElement message)
    {
        if (message.Filled("type"u8) is { } type)
        {
            return type;
        }

        if (message.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in message.EnumerateObject())
            {
                if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && field.Name is not ("context" or "referral" or "errors"))
                {
                    return field.Name;
                }
            }
        }

        return "unknown";
    }

    /// <summary>Puts what was said into an activity.</summary>
    internal static void Fill(Activity activity, JsonElement message, string account)
    {
        var type = TypeOf(message);
        var inner = message.ValueKind == JsonValueKind.Object && message.TryGetProperty(type, out var field) ? field : default;
        switch (type)
        {
            case "text":
                activity.Text = inner.Text("body"u8);
                break;
            case "image" or "video" or "audio" or "voice" or "document" or "sticker":
                WhatsAppContent.FillMedia(activity, type, inner, account);
                break;
            case "location":
                WhatsAppContent.FillLocation(activity, inner);
                break;
            case "contacts":
                activity.Attachments = [.. message.Items("contacts"u8).Select(WhatsAppVCard.ToAttachment)];
                break;
            case "button":
                activity.Text = inner.Text("text"u8);
                activity.Value = inner.Text("payload"u8);
                break;
            case "interactive":
                WhatsAppContent.FillInteractive(activity, inner);
                break;
            case "order":
                ToEvent(activity, "whatsapp/order", inner);
                activity.Text = inner.Filled("text"u8);
                break;
            case "reaction":
                FillReaction(activity, inner);
                break;
            case "edit":
                activity.Type = ActivityTypes.MessageUpdate;
                Fill(activity, inner.Field("message"u8), account);
                activity.Type = ActivityTypes.MessageUpdate;
                activity.ReplyToId = inner.Filled("original_message_id"u8);
                break;
            case "revoke":
                activity.Type = ActivityTypes.MessageDelete;
                activity.ReplyToId = inner.Filled("original_message_id"u8);
                break;
            case "system":
                ToEvent(activity, "whatsapp/system", inner);
                break;
            case "request_welcome":
                activity.Type = ActivityTypes.ConversationUpdate;
                activity.MembersAdded = [activity.From!];
                break;
            default:
                FillUnknown(activity, type, inner, account);
                break;
        }

        if (activity.Text is not null)
        {
            activity.TextFormat = TextFormatTypes.Plain;
        }
    }

    internal static void ToEvent(Activity activity, string name, JsonElement value)
    {
        activity.Type = ActivityTypes.Event;
        activity.Name = name;
        activity.Value = value.ValueKind == JsonValueKind.Undefined ? null : value;
    }

    internal static void AddEntity(Activity activity, string type, JsonElement fields)
    {
        var entity = new Entity(type);
        foreach (var field in fields.EnumerateObject().Where(field => !field.NameEquals("type"u8)))
        {
            entity.Properties[field.Name] = field.Value;
        }

        activity.Entities = [.. activity.Entities ?? [], entity];
    }

    private static void FillReaction(Activity activity, JsonElement reaction)
    {
        activity.Type = ActivityTypes.MessageReaction;
        activity.ReplyToId = reaction.Filled("message_id"u8);
        if (reaction.Filled("emoji"u8) is { } emoji)
        {
            activity.ReactionsAdded = [new MessageReaction(emoji)];
        }
        else
        {
            // WhatsApp does not tell which reaction was taken back: a user has one at most on a message.
            activity.ReactionsRemoved = [new MessageReaction("")];
        }
    }

    // Unsupported messages, and types that came later: what looks like text or a file is kept.
    private static void FillUnknown(Activity activity, string type, JsonElement inner, string account)
    {
        if (inner.Filled("id"u8) is not null && inner.Filled("mime_type"u8) is not null)
        {
            WhatsAppContent.FillMedia(activity, type, inner, account);
        }

        activity.Text ??= inner.Filled("body"u8) ?? inner.Filled("text"u8) ?? inner.Filled("caption"u8);
    }
}
