using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.Meta;

/// <summary>One event of a page or an Instagram account to activities or delivery reports.</summary>
internal static class PageEventMapper
{
    // Fields of an event that say where and when, not what.
    private static readonly HashSet<string> s_frame = ["sender", "recipient", "timestamp", "thread", "hop_context", "is_standby", "prior_message"];

    public static void Add(WebhookContentBuilder content, PageEvent item)
    {
        var raw = item.Raw;
        if (raw.TryObject("delivery"u8, out var delivery))
        {
            AddDelivery(content, item, delivery);
        }
        else if (raw.TryObject("read"u8, out var read))
        {
            AddRead(content, item, read);
        }
        else if (item.Account is null || item.UserId is null)
        {
            content.Skip($"{NameOf(raw) ?? "an event"} without a user");
        }
        else if (item.IsEcho)
        {
            PageMessageMapper.AddEcho(content, item);
        }
        else if (item.Message.ValueKind == JsonValueKind.Object)
        {
            PageMessageMapper.Add(content, item);
        }
        else if (raw.TryObject("message_edit"u8, out var edit))
        {
            AddEdit(content, item, edit);
        }
        else if (raw.TryObject("postback"u8, out var postback))
        {
            AddPostback(content, item, postback);
        }
        else if (raw.TryObject("reaction"u8, out var reaction))
        {
            AddReaction(content, item, reaction);
        }
        else if (NameOf(raw) is { } name)
        {
            AddEvent(content, item, name);
        }
        else
        {
            content.Skip("an event of nothing");
        }
    }

    /// <summary>What another app, which has the conversation, gets from the user: the bot may see it and does not answer.</summary>
    public static void AddStandby(WebhookContentBuilder content, PageEvent item)
    {
        if (item.Raw.TryObject("delivery"u8, out _) || item.Raw.TryObject("read"u8, out _) || item.IsEcho || item.Account is null || item.UserId is null)
        {
            Add(content, item);
            return;
        }

        var activity = NewEvent(content, item, "standby", item.Raw);
        activity.Id = item.Message.Filled("mid"u8) ?? item.Raw.Field("postback"u8).Filled("mid"u8) ?? StampOf(item, "standby");
        if (item.Message.ValueKind == JsonValueKind.Object)
        {
            PageMessageMapper.Fill(activity, item.Message);
            activity.Value = item.Raw;
        }
        else if (item.Raw.Field("postback"u8).Filled("title"u8) is { } title)
        {
            activity.Text = title;
            activity.TextFormat = TextFormatTypes.Plain;
        }

        content.Add(activity);
    }

    private static void AddDelivery(WebhookContentBuilder content, PageEvent item, JsonElement delivery)
    {
        var at = delivery.Time("watermark"u8) ?? item.Raw.Time("timestamp"u8) ?? DateTimeOffset.UnixEpoch;
        foreach (var mid in delivery.Items("mids"u8))
        {
            if (item.Account is not null && MetaJson.TextOf(mid) is { Length: > 0 } id)
            {
                content.Add(new DeliveryReport(content.Channel, item.Account, id, DeliveryState.Delivered, at));
            }
        }

        AddWatermark(content, item, delivery, DeliveryState.Delivered);
    }

    private static void AddRead(WebhookContentBuilder content, PageEvent item, JsonElement read)
    {
        if (item.Account is not null && read.Filled("mid"u8) is { } mid)
        {
            content.Add(new DeliveryReport(content.Channel, item.Account, mid, DeliveryState.Read, item.Raw.Time("timestamp"u8) ?? DateTimeOffset.UnixEpoch));
        }

        AddWatermark(content, item, read, DeliveryState.Read);
    }

    private static void AddWatermark(WebhookContentBuilder content, PageEvent item, JsonElement holder, DeliveryState state)
    {
        if (item is { Account: { } account, UserId: { } user } && holder.Time("watermark"u8) is { } watermark)
        {
            content.Add(new DeliveryReport(content.Channel, account, "", state, watermark) { Conversation = user });
        }
    }

    private static void AddEdit(WebhookContentBuilder content, PageEvent item, JsonElement edit)
    {
        var activity = item.NewActivity(ActivityTypes.MessageUpdate);
        activity.ReplyToId = edit.Filled("mid"u8);
        activity.Id = $"{activity.ReplyToId}/edit/{edit.Text("num_edit"u8) ?? item.Raw.Text("timestamp"u8)}";
        activity.Text = edit.Text("text"u8);
        activity.TextFormat = TextFormatTypes.Plain;
        content.Add(activity);
    }

    private static void AddPostback(WebhookContentBuilder content, PageEvent item, JsonElement postback)
    {
        var activity = item.NewActivity(ActivityTypes.Message);
        activity.Id = postback.Filled("mid"u8) ?? StampOf(item, "postback");
        activity.Text = postback.Filled("title"u8) ?? postback.Filled("payload"u8);
        activity.TextFormat = TextFormatTypes.Plain;
        activity.Value = postback.Text("payload"u8);
        PageMessageMapper.AddEntity(activity, "referral", postback.Field("referral"u8));
        content.Add(activity);
    }

    private static void AddReaction(WebhookContentBuilder content, PageEvent item, JsonElement reaction)
    {
        var activity = item.NewActivity(ActivityTypes.MessageReaction);
        activity.ReplyToId = reaction.Filled("mid"u8);
        activity.Id = $"{activity.ReplyToId}/{reaction.Text("action"u8)}/{item.Raw.Text("timestamp"u8)}";
        var kind = new MessageReaction(reaction.Filled("emoji"u8) ?? reaction.Filled("reaction"u8) ?? "");
        if (reaction.Text("action"u8) == "unreact")
        {
            activity.ReactionsRemoved = [kind];
        }
        else
        {
            activity.ReactionsAdded = [kind];
        }

        content.Add(activity);
    }

    // Referrals, opt-ins, changes of who has the conversation, linked accounts, and what comes later.
    private static void AddEvent(WebhookContentBuilder content, PageEvent item, string name)
    {
        var value = item.Raw.TryGetProperty(name, out var field) ? field : item.Raw;
        var activity = NewEvent(content, item, name, value);
        activity.Id = StampOf(item, name);
        content.Add(activity);
    }

    private static Activity NewEvent(WebhookContentBuilder content, PageEvent item, string name, JsonElement value)
    {
        var activity = item.NewActivity(ActivityTypes.Event);
        activity.Name = $"{content.Channel}/{name.Replace('-', '_')}";
        activity.Value = value;
        return activity;
    }

    private static string? NameOf(JsonElement raw)
    {
        foreach (var field in raw.ValueKind == JsonValueKind.Object ? raw.EnumerateObject() : default)
        {
            if (!s_frame.Contains(field.Name) && field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                return field.Name;
            }
        }

        return null;
    }

    // Events have no id: when and what make one that is the same when the event comes again.
    private static string? StampOf(PageEvent item, string name) =>
        item.Raw.Text("timestamp"u8) is { } at
            ? $"{name}/{at}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Raw.GetRawText())).AsSpan(0, 6))}"
            : null;
}
