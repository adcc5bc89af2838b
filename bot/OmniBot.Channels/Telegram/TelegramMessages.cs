using System.Globalization;
using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace OmniBot.Channels.Telegram;

/// <summary>Messages, their edits, and the service messages among them. Source: Bot API, "Message".</summary>
internal static class TelegramMessages
{
    // What people send. All other types are service messages: something happened in the chat.
    private static readonly HashSet<MessageType> s_written =
    [
        MessageType.Unknown, MessageType.Text, MessageType.Photo, MessageType.Audio, MessageType.Video, MessageType.Voice, MessageType.Document,
        MessageType.Sticker, MessageType.Location, MessageType.Contact, MessageType.Venue, MessageType.Game, MessageType.VideoNote,
        MessageType.Invoice, MessageType.Poll, MessageType.Dice, MessageType.Animation, MessageType.Story, MessageType.PaidMedia,
        MessageType.Checklist, MessageType.LivePhoto, MessageType.RichMessage,
    ];

    public static InboundActivity? Map(TelegramSource source)
    {
        if (TelegramWire.Read<Message>(source.Content) is not { Chat: not null } message)
        {
            return null;
        }

        var isEdit = source.Kind.StartsWith("edited_", StringComparison.Ordinal);
        var messageId = message.Id.ToString(CultureInfo.InvariantCulture);
        var address = TelegramAddress.Of(message);
        var inbound = source.Make(
            ActivityTypes.Message,
            // Scheduled messages have no id of their own yet.
            isEdit ? source.UpdateActivityId($"{messageId}e{message.EditDate?.Ticks}") : message.Id == 0 ? source.UpdateActivityId(messageId) : messageId,
            address,
            message.Chat,
            FromOf(message),
            isEdit ? message.EditDate ?? message.Date : message.Date);
        var activity = inbound.Activity;
        if (!s_written.Contains(message.Type))
        {
            AddService(activity, message, source);
            return inbound;
        }

        AddContent(activity, message, source);
        if (isEdit)
        {
            activity.Type = ActivityTypes.MessageUpdate;
            activity.ReplyToId = messageId;
        }
        else if (RepliedTo(message) is { } replied)
        {
            activity.ReplyToId = replied.Id.ToString(CultureInfo.InvariantCulture);
        }

        // What the owner of a business account writes to a customer, and what a bot can't answer where it was asked.
        if ((message.BusinessConnectionId is not null && message.From?.Id != message.Chat.Id) || source.Kind == "guest_message")
        {
            activity.Type = ActivityTypes.Event;
            activity.Name = source.Kind == "guest_message" ? "telegram/guest-message" : "telegram/business-owner-message";
        }

        return inbound;
    }

    /// <summary>Text, files, places and mentions of a message.</summary>
    private static void AddContent(Activity activity, Message message, TelegramSource source)
    {
        activity.Text = TextOf(message, source.Content);
        activity.TextFormat = activity.Text is null ? null : TextFormatTypes.Plain;
        var files = TelegramFiles.Of(message, source.Bot);
        activity.Attachments = files.Count > 0 ? files : null;
        List<Entity> entities = [.. TelegramPlaces.Of(message), .. MentionsOf(message)];
        activity.Entities = entities.Count > 0 ? entities : null;
        if (message.Dice is { } dice)
        {
            activity.Value = JsonSerializer.SerializeToElement(new { emoji = dice.Emoji, value = dice.Value });
        }
    }

    private static void AddService(Activity activity, Message message, TelegramSource source)
    {
        switch (message.Type)
        {
            case MessageType.NewChatMembers:
                activity.Type = ActivityTypes.ConversationUpdate;
                activity.MembersAdded = [.. message.NewChatMembers!.Select(TelegramSource.AccountOf)];
                break;
            case MessageType.LeftChatMember:
                activity.Type = ActivityTypes.ConversationUpdate;
                activity.MembersRemoved = [TelegramSource.AccountOf(message.LeftChatMember!)];
                break;
            case MessageType.NewChatTitle or MessageType.GroupChatCreated or MessageType.SupergroupChatCreated or MessageType.ChannelChatCreated:
                activity.Type = ActivityTypes.ConversationUpdate;
                activity.TopicName = message.NewChatTitle ?? message.Chat.Title;
                break;
            default:
                activity.Type = ActivityTypes.Event;
                var field = JsonNamingPolicy.SnakeCaseLower.ConvertName(message.Type.ToString());
                activity.Name = TelegramEvents.NameOf(field);
                activity.Value = source.Content.TryGetProperty(field, out var value) ? value : null;
                break;
        }
    }

    private static ChannelAccount FromOf(Message message) =>
        message.SenderChat is { } chat ? TelegramSource.AccountOf(chat)
        : message.From is { } user ? TelegramSource.AccountOf(user)
        : TelegramSource.AccountOf(message.Chat);

    // In a topic, a message that answers nothing still "replies" to the message that opened the topic.
    private static Message? RepliedTo(Message message) =>
        message.ReplyToMessage is { } replied && !(message.IsTopicMessage && replied.Id == message.MessageThreadId) ? replied : null;

    private static string? TextOf(Message message, JsonElement raw) =>
        message.Text ?? message.Caption ?? message.Type switch
        {
            MessageType.Dice => message.Dice!.Emoji,
            MessageType.Poll => message.Poll!.Question,
            MessageType.Game => message.Game!.Title,
            MessageType.Invoice => message.Invoice!.Title,
            MessageType.Checklist => string.Join('\n', [message.Checklist!.Title, .. (message.Checklist.Tasks ?? []).Select(task => task.Text)]),
            MessageType.RichMessage => raw.TryGetProperty("rich_message", out var rich) ? RichText(rich) : null,
            // A type that these words don't know may have them all the same.
            _ => TelegramWire.Text(raw, "text") ?? TelegramWire.Text(raw, "caption"),
        };

    // The blocks of a rich message nest their texts in many shapes.
    private static string? RichText(JsonElement element)
    {
        List<string> texts = [];
        Collect(element);
        return texts.Count > 0 ? string.Join('\n', texts) : null;

        void Collect(JsonElement at)
        {
            if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in at.EnumerateArray())
                {
                    Collect(item);
                }
            }
            else if (at.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in at.EnumerateObject())
                {
                    if (field.Value.ValueKind != JsonValueKind.String)
                    {
                        Collect(field.Value);
                    }
                    else if (field.NameEquals("text") && field.Value.GetString() is { Length: > 0 } text)
                    {
                        texts.Add(text);
                    }
                }
            }
        }
    }

    private static IEnumerable<Entity> MentionsOf(Message message)
    {
        var text = message.Text ?? message.Caption ?? "";
        foreach (var entity in message.Entities ?? message.CaptionEntities ?? [])
        {
            // Offsets count UTF-16 code units.
            if (entity.Type is not (MessageEntityType.Mention or MessageEntityType.TextMention)
                || entity.Offset < 0 || entity.Length <= 0 || entity.Offset > text.Length - entity.Length)
            {
                continue;
            }

            var words = text.Substring(entity.Offset, entity.Length);
            yield return new Mention
            {
                Text = words,
                Mentioned = entity.User is { } user ? TelegramSource.AccountOf(user) : new ChannelAccount(words, words.TrimStart('@')),
            };
        }
    }
}
