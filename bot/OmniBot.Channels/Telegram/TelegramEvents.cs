using System.Globalization;
using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace OmniBot.Channels.Telegram;

/// <summary>Updates that are no messages: pressed buttons, reactions, who comes and goes, and all else as events.</summary>
internal static class TelegramEvents
{
    /// <summary><c>pre_checkout_query</c> is the event <c>telegram/pre-checkout-query</c>.</summary>
    public static string NameOf(string field) => $"telegram/{field.Replace('_', '-')}";

    /// <summary>A pressed button: its title is the text, its data the value.</summary>
    public static InboundActivity? Callback(TelegramSource source)
    {
        if (TelegramWire.Read<CallbackQuery>(source.Content) is not { From: { } user, Data: { } data } query)
        {
            return null;
        }

        // The message is missing when the bot sent it by an inline query: then only the user is known.
        var address = query.Message is { Chat: not null } message ? TelegramAddress.Of(message) : new TelegramAddress(user.Id);
        var inbound = source.Make(
            ActivityTypes.Message, source.UpdateActivityId($"c{query.Id}"), address, query.Message?.Chat, TelegramSource.AccountOf(user), null);
        var title = query.Message?.ReplyMarkup?.InlineKeyboard?.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text;
        inbound.Activity.Text = title ?? data;
        inbound.Activity.TextFormat = TextFormatTypes.Plain;
        inbound.Activity.Value = data;
        inbound.Activity.ReplyToId = query.Message is { } shown ? shown.Id.ToString(CultureInfo.InvariantCulture) : null;
        return inbound;
    }

    public static InboundActivity? Reaction(TelegramSource source)
    {
        if (TelegramWire.Read<MessageReactionUpdated>(source.Content) is not { Chat: { } chat } update)
        {
            return null;
        }

        var from = update.User is { } user ? TelegramSource.AccountOf(user) : TelegramSource.AccountOf(update.ActorChat ?? chat);
        var message = update.MessageId.ToString(CultureInfo.InvariantCulture);
        var inbound = source.Make(
            ActivityTypes.MessageReaction, source.UpdateActivityId($"r{message}-{update.Date.Ticks}"), new TelegramAddress(chat.Id), chat, from, update.Date);
        var before = ReactionsOf(update.OldReaction);
        var after = ReactionsOf(update.NewReaction);
        inbound.Activity.ReplyToId = message;
        inbound.Activity.ReactionsAdded = Reactions(after.Except(before));
        inbound.Activity.ReactionsRemoved = Reactions(before.Except(after));
        return inbound;
    }

    /// <summary>Somebody came, went, or got other rights; for the bot itself in a private chat: the user blocked it, or came back.</summary>
    public static InboundActivity? Membership(TelegramSource source)
    {
        if (TelegramWire.Read<ChatMemberUpdated>(source.Content) is not { Chat: { } chat, NewChatMember.User: { } user, OldChatMember: { } old } update)
        {
            return null;
        }

        var inbound = source.Make(
            ActivityTypes.ConversationUpdate, source.UpdateActivityId($"m{user.Id}-{update.Date.Ticks}"), new TelegramAddress(chat.Id), chat,
            TelegramSource.AccountOf(update.From ?? user), update.Date);
        var (wasIn, isIn) = (old.IsInChat, update.NewChatMember.IsInChat);
        var member = TelegramSource.AccountOf(user);
        if (source.Kind == "my_chat_member")
        {
            // The bot has the name here that it has as the recipient.
            member = new ChannelAccount(inbound.Activity.Recipient!.Id, member.Name, RoleTypes.Bot);
        }

        if (wasIn == isIn)
        {
            inbound.Activity.Type = ActivityTypes.Event;
            inbound.Activity.Name = NameOf(source.Kind);
            inbound.Activity.Value = source.Content;
        }
        else if (isIn)
        {
            inbound.Activity.MembersAdded = [member];
        }
        else
        {
            inbound.Activity.MembersRemoved = [member];
        }

        return inbound;
    }

    /// <summary>Messages that were deleted in a chat of a business account, one activity each.</summary>
    public static IReadOnlyList<InboundActivity> Deletions(TelegramSource source)
    {
        if (TelegramWire.Read<BusinessMessagesDeleted>(source.Content) is not { Chat: { } chat, MessageIds: { } messages } deleted)
        {
            return [];
        }

        return [.. messages.Select(id =>
        {
            var message = id.ToString(CultureInfo.InvariantCulture);
            var inbound = source.Make(
                ActivityTypes.MessageDelete, $"{source.UpdateActivityId("d")}-{message}",
                new TelegramAddress(chat.Id, Business: deleted.BusinessConnectionId), chat, TelegramSource.AccountOf(chat), null);
            inbound.Activity.ReplyToId = message;
            return inbound;
        })];
    }

    /// <summary>An event of the update's kind, in the chat or with the user that it names; null for a known kind that names neither.</summary>
    public static InboundActivity? Other(TelegramSource source)
    {
        var chat = Part<Chat>("chat") ?? Part<Chat>("actor_chat");
        var user = Part<User>("from") ?? Part<User>("user")
            ?? (source.Content.TryGetProperty("source", out var from) && from.ValueKind == JsonValueKind.Object
                && from.TryGetProperty("user", out var booster) ? TelegramWire.Read<User>(booster) : null);
        var address = chat is { Id: not 0 } ? new TelegramAddress(chat.Id)
            : TelegramWire.Number(source.Content, "user_chat_id") is { } direct ? new TelegramAddress(direct)
            : user is not null ? new TelegramAddress(user.Id)
            : null;
        if (address is null)
        {
            return source.Kind == "poll" && TelegramWire.Text(source.Content, "id") is { } poll ? Placeless(source, $"poll-{poll}")
                : !Enum.TryParse<UpdateType>(source.Kind.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out _) ? Placeless(source, source.Kind)
                : null;
        }

        address = address with { Business = TelegramWire.Text(source.Content, "business_connection_id") };
        var account = user is not null ? TelegramSource.AccountOf(user)
            : chat is not null ? TelegramSource.AccountOf(chat)
            : new ChannelAccount(address.Chat.ToString(CultureInfo.InvariantCulture), role: RoleTypes.User);
        var id = TelegramWire.Text(source.Content, "id") ?? TelegramWire.Number(source.Content, "message_id")?.ToString(CultureInfo.InvariantCulture);
        var inbound = source.Make(ActivityTypes.Event, source.UpdateActivityId($"{source.Kind}-{id}"), address, chat, account, TimeOf(source.Content));
        Describe(inbound.Activity, source);
        return inbound;

        T? Part<T>(string name)
            where T : class =>
            source.Content.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? TelegramWire.Read<T>(part) : null;
    }

    // A poll's state comes without a chat, and a kind that is new may too: their conversation is one that nothing can be sent to.
    private static InboundActivity Placeless(TelegramSource source, string place)
    {
        var inbound = source.Make(ActivityTypes.Event, source.UpdateActivityId(place), new TelegramAddress(0), null, new ChannelAccount(place), null);
        Describe(inbound.Activity, source);
        inbound.Activity.Conversation!.Id = place;
        return inbound with { Conversation = inbound.Conversation with { Conversation = place } };
    }

    private static void Describe(Activity activity, TelegramSource source)
    {
        activity.Name = NameOf(source.Kind);
        activity.Value = source.Content;

        // The words of a message that could not be read as one.
        activity.Text = TelegramWire.Text(source.Content, "text") ?? TelegramWire.Text(source.Content, "caption");
    }

    private static DateTime? TimeOf(JsonElement content) =>
        (TelegramWire.Number(content, "date") ?? TelegramWire.Number(content, "remove_date")) is { } seconds and > 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
            : null;

    private static List<string> ReactionsOf(IEnumerable<ReactionType>? reactions) =>
        [.. (reactions ?? []).Select(reaction => reaction switch
        {
            ReactionTypeEmoji emoji => emoji.Emoji,
            ReactionTypeCustomEmoji custom => $"custom_emoji:{custom.CustomEmojiId}",
            _ => JsonNamingPolicy.SnakeCaseLower.ConvertName(reaction.Type.ToString()),
        })];

    private static List<MessageReaction>? Reactions(IEnumerable<string> types) =>
        types.Select(type => new MessageReaction(type)).ToList() is { Count: > 0 } reactions ? reactions : null;
}
