using System.Globalization;
using System.Text.Json;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Telegram;

/// <summary>Updates of the Bot API to activities. Source: Bot API, "Getting updates" and "Available types".</summary>
internal static class TelegramMapper
{
    /// <summary>Our account in keys when no token says which bot it is.</summary>
    public const string UnknownBot = "bot";

    /// <summary>The activities of a webhook's body, of a bot that is not known.</summary>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body) => Parse(body, UnknownBot);

    /// <summary>The activities of a webhook's body.</summary>
    /// <param name="body">An update. An answer of <c>getUpdates</c> and a message, reaction or callback query by itself are understood too.</param>
    /// <param name="bot">The bot's id: the digits before the colon of its token.</param>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body, string bot)
    {
        if (TelegramWire.Parse(body) is not { ValueKind: JsonValueKind.Object } root)
        {
            return WebhookContent.Malformed("The body is not a JSON object of an update.");
        }

        if (root.TryGetProperty("ok", out _))
        {
            return root.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Array
                ? OfMany(result, bot)
                : WebhookContent.Empty("answer of the Bot API without updates");
        }

        return OfUpdate(root, bot);
    }

    /// <summary>The activities of one update.</summary>
    public static WebhookContent OfUpdate(JsonElement update, string bot)
    {
        if (KindOf(update) is not { } kind)
        {
            return TelegramWire.Number(update, "update_id") is { } empty
                ? WebhookContent.Empty(string.Create(CultureInfo.InvariantCulture, $"update {empty} without content"))
                : WebhookContent.Malformed("The body is not an update: it has no update_id.");
        }

        var isBare = !update.TryGetProperty(kind, out var content);
        if (isBare)
        {
            content = update;
        }

        var source = new TelegramSource(kind, content, isBare ? null : TelegramWire.Number(update, "update_id"), bot);
        var activities = kind switch
        {
            "message" or "channel_post" or "business_message" or "guest_message" or "edited_message" or "edited_channel_post"
                or "edited_business_message" => One(TelegramMessages.Map(source)),
            "callback_query" => One(TelegramEvents.Callback(source)),
            "message_reaction" => One(TelegramEvents.Reaction(source)),
            "my_chat_member" or "chat_member" => One(TelegramEvents.Membership(source)),
            "deleted_business_messages" => TelegramEvents.Deletions(source),
            _ => [],
        };

        // What is of no known kind, or can't be read as what it says it is, is an event.
        if (activities.Count == 0)
        {
            activities = One(TelegramEvents.Other(source));
        }

        return activities.Count > 0 ? WebhookContent.Of(activities) : WebhookContent.Empty($"{kind} without a chat or a user");
    }

    /// <summary>The callback query that a pressed button's activity came from, which the button waits to be answered; null for other activities.</summary>
    public static string? CallbackOf(Activity activity) =>
        activity.ChannelData is JsonElement data && TelegramWire.Text(data, "chat_instance") is not null ? TelegramWire.Text(data, "id") : null;

    private static IReadOnlyList<InboundActivity> One(InboundActivity? activity) => activity is null ? [] : [activity];

    private static WebhookContent OfMany(JsonElement updates, string bot)
    {
        List<InboundActivity> activities = [];
        foreach (var update in updates.EnumerateArray())
        {
            if (update.ValueKind == JsonValueKind.Object)
            {
                activities.AddRange(OfUpdate(update, bot).Activities);
            }
        }

        return activities.Count > 0 ? WebhookContent.Of(activities) : WebhookContent.Empty("no updates");
    }

    // An update has its id and one more field, whose name is its kind.
    private static string? KindOf(JsonElement update)
    {
        if (update.TryGetProperty("update_id", out _))
        {
            string? kind = null;
            foreach (var field in update.EnumerateObject())
            {
                if (field.Name != "update_id" && field.Value.ValueKind == JsonValueKind.Object)
                {
                    kind ??= field.Name;
                }
            }

            return kind;
        }

        return update.TryGetProperty("chat_instance", out _) ? "callback_query"
            : !update.TryGetProperty("chat", out _) ? null
            : update.TryGetProperty("new_reaction", out _) ? "message_reaction"
            : update.TryGetProperty("message_ids", out _) ? "deleted_business_messages"
            : update.TryGetProperty("message_id", out _) ? "message"
            : null;
    }
}
