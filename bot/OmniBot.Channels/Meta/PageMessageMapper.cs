using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Meta;

/// <summary>Messages of Messenger and Instagram.</summary>
internal static class PageMessageMapper
{
    /// <summary>What our messages carry, so that their echoes are known as ours.</summary>
    public const string OwnMetadata = "omnibot";

    // The apps by which people answer in a page's inbox: Facebook's and Instagram's. Source: Messenger Platform, "Handover protocol", "Inbox app id".
    private static readonly string[] s_inboxes = ["263902037430900", "1217981644879628"];

    public static void Add(WebhookContentBuilder content, PageEvent item)
    {
        var message = item.Message;
        var mid = message.Filled("mid"u8);
        if (message.IsTrue("is_deleted"u8))
        {
            var deletion = item.NewActivity(ActivityTypes.MessageDelete);
            deletion.Id = mid is null ? null : $"{mid}/deleted";
            deletion.ReplyToId = mid;
            content.Add(deletion);
            return;
        }

        var activity = item.NewActivity(ActivityTypes.Message);
        activity.Id = mid;
        Fill(activity, message);
        content.Add(activity);
    }

    /// <summary>What was sent in our name: nothing for the bot when it was the bot, else a sign that a person has taken over.</summary>
    public static void AddEcho(WebhookContentBuilder content, PageEvent item)
    {
        var message = item.Message;
        var app = message.Filled("app_id"u8);
        var isOurs = message.Text("metadata"u8) == OwnMetadata
            || (item.AppId.Length > 0 ? app == item.AppId : app is not null && !s_inboxes.Contains(app));
        if (isOurs)
        {
            content.Skip("echo of our own message");
            return;
        }

        var activity = item.NewActivity(ActivityTypes.Event);
        activity.Name = $"{content.Channel}/echo";
        activity.Id = message.Filled("mid"u8);
        Fill(activity, message);
        activity.Value = item.Raw;
        content.Add(activity);
    }

    /// <summary>Puts what was said into an activity.</summary>
    public static void Fill(Activity activity, JsonElement message)
    {
        activity.Text = message.Text("text"u8);
        activity.TextFormat = activity.Text is null ? null : TextFormatTypes.Plain;
        activity.Value = message.Field("quick_reply"u8).Text("payload"u8);
        var answered = message.Field("reply_to"u8);
        activity.ReplyToId = answered.Filled("mid"u8);
        AddEntity(activity, "story", answered.Field("story"u8));
        AddEntity(activity, "referral", message.Field("referral"u8));
        var attachments = new List<Attachment>();
        foreach (var attachment in message.Items("attachments"u8))
        {
            PageAttachments.Add(activity, attachments, attachment);
        }

        activity.Attachments = attachments.Count == 0 ? null : attachments;
    }

    public static void AddEntity(Activity activity, string type, JsonElement fields)
    {
        if (fields.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var entity = new Entity(type);
        foreach (var field in fields.EnumerateObject())
        {
            // The vendor's own type would be taken for the entity's.
            entity.Properties[field.NameEquals("type"u8) ? "kind" : field.Name] = field.Value;
        }

        activity.Entities = [.. activity.Entities ?? [], entity];
    }
}
