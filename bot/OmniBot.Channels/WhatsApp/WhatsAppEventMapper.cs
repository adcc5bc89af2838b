using System.Text.Json;
using OmniBot.Channels.Meta;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WhatsApp;

/// <summary>What is no message but belongs to a user: calls, preferences, and what a person of ours wrote in the WhatsApp Business app.</summary>
internal static class WhatsAppEventMapper
{
    /// <summary>Source: "smb_message_echoes webhook reference".</summary>
    public static void AddEcho(WebhookContentBuilder content, WhatsAppSource source, JsonElement echo)
    {
        if ((echo.Filled("to"u8) ?? echo.Filled("to_user_id"u8)) is null
            || source.UserOf(echo.Filled("to"u8), echo.Filled("to_user_id"u8)) is not { } user)
        {
            content.Skip("an echo without a recipient");
            return;
        }

        var said = new Activity(ActivityTypes.Message);
        WhatsAppMessageMapper.Fill(said, echo, source.Account);
        var activity = source.NewActivity(user, ActivityTypes.Event, echo);
        activity.Id = echo.Filled("id"u8);
        activity.Name = "whatsapp/echo";
        activity.Value = echo;
        activity.Text = said.Text;
        activity.TextFormat = said.TextFormat;
        activity.Attachments = said.Attachments;
        activity.Entities = said.Entities;
        activity.ReplyToId = said.ReplyToId;
        content.Add(activity);
    }

    /// <summary>A call begins or ends. Source: Cloud API Calling, "Webhook reference".</summary>
    public static void AddCall(WebhookContentBuilder content, WhatsAppSource source, JsonElement call)
    {
        var isOurs = call.Text("direction"u8) == "BUSINESS_INITIATED";
        var phone = isOurs ? call.Filled("to"u8) : call.Filled("from"u8);
        var userId = isOurs ? call.Filled("to_user_id"u8) : call.Filled("from_user_id"u8);

        // The contact, when there is one, is the user whichever way the call goes.
        var user = source.UserOf(null, userId) ?? source.UserOf(phone, userId);
        AddEvent(content, source, user, call, $"whatsapp/call_{call.Filled("event"u8) ?? "update"}", call.Filled("event"u8));
    }

    /// <summary>A call that we made rings, is accepted or rejected.</summary>
    public static void AddCallStatus(WebhookContentBuilder content, WhatsAppSource source, JsonElement status) =>
        AddEvent(
            content, source, source.UserOf(status.Filled("recipient_id"u8), status.Filled("recipient_user_id"u8)), status, "whatsapp/call_status",
            status.Filled("status"u8));

    /// <summary>A user turned marketing messages on or off. Source: "user_preferences webhook reference".</summary>
    public static void AddPreference(WebhookContentBuilder content, WhatsAppSource source, JsonElement preference)
    {
        var user = source.UserOf(preference.Filled("wa_id"u8), preference.Filled("user_id"u8));
        AddEvent(
            content, source, user, preference, "whatsapp/preferences",
            $"{preference.Text("category"u8)}/{preference.Text("value"u8)}/{preference.Text("timestamp"u8)}");
    }

    /// <summary>A user's business-scoped id changed. Source: "Business-scoped user IDs".</summary>
    public static void AddUserIdUpdate(WebhookContentBuilder content, WhatsAppSource source, JsonElement update)
    {
        var user = source.UserOf(update.Filled("wa_id"u8), update.Field("user_id"u8).Filled("previous"u8) ?? update.Filled("user_id"u8));
        AddEvent(content, source, user, update, "whatsapp/user_id_update", $"user_id_update/{update.Text("timestamp"u8)}");
    }

    // One call has several events, so that its id alone would make the second look like a repetition of the first.
    private static void AddEvent(
        WebhookContentBuilder content, WhatsAppSource source, WhatsAppUser? user, JsonElement raw, string name, string? part)
    {
        if (user is null)
        {
            content.Skip($"{name} without a user");
            return;
        }

        var activity = source.NewActivity(user, ActivityTypes.Event, raw);
        activity.Id = raw.Filled("id"u8) is { } id ? $"{id}/{part}" : part;
        activity.Name = name;
        activity.Value = raw;
        content.Add(activity);
    }
}
