using System.Globalization;
using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace OmniBot.Channels.Telegram;

/// <summary>One update on its way to an activity, and what all activities of it have in common.</summary>
/// <param name="Kind">The name of the update's field: <c>message</c>, <c>callback_query</c>…</param>
/// <param name="Content">The field's value as it came: the activity's <c>channelData</c>.</param>
/// <param name="UpdateId">Null for a message by itself.</param>
/// <param name="Bot">Our account in the key.</param>
internal sealed record TelegramSource(string Kind, JsonElement Content, long? UpdateId, string Bot)
{
    /// <summary>The id of an activity that is no new message: unlike a message's id an update's is used once.</summary>
    public string UpdateActivityId(string otherwise) =>
        UpdateId is { } update ? string.Create(CultureInfo.InvariantCulture, $"u{update}") : otherwise;

    /// <summary>Makes the activity with its addresses.</summary>
    public InboundActivity Make(string type, string id, TelegramAddress address, Chat? chat, ChannelAccount from, DateTime? time)
    {
        var key = address.KeyFor(Bot);
        return new InboundActivity(key, new Activity(type)
        {
            Id = id,
            Timestamp = time is { } at && at > DateTime.UnixEpoch ? new DateTimeOffset(at, TimeSpan.Zero) : null,
            ChannelId = ChannelIds.Telegram,
            From = from,
            Recipient = new ChannelAccount(key.Account, role: RoleTypes.Bot),
            Conversation = new ConversationAccount(
                isGroup: address.IsGroup,
                conversationType: chat?.Type == ChatType.Channel ? "channel" : address.IsGroup ? "group" : "personal",
                id: key.Conversation,
                name: chat?.Title),
            Locale = from.Properties.TryGetValue("languageCode", out var language) ? language.GetString() : null,
            ChannelData = Content,
        });
    }

    public static ChannelAccount AccountOf(User user)
    {
        var name = $"{user.FirstName} {user.LastName}".Trim();
        var account = new ChannelAccount(
            user.Id.ToString(CultureInfo.InvariantCulture), name.Length > 0 ? name : user.Username, user.IsBot ? RoleTypes.Bot : RoleTypes.User);
        Set(account, "username", user.Username);
        Set(account, "firstName", user.FirstName);
        Set(account, "lastName", user.LastName);
        Set(account, "languageCode", user.LanguageCode);
        if (user.IsPremium)
        {
            account.Properties["isPremium"] = JsonSerializer.SerializeToElement(true);
        }

        return account;
    }

    /// <summary>A channel, or an administrator of a group who writes in its name.</summary>
    public static ChannelAccount AccountOf(Chat chat)
    {
        var name = chat.Title ?? $"{chat.FirstName} {chat.LastName}".Trim();
        var account = new ChannelAccount(chat.Id.ToString(CultureInfo.InvariantCulture), name.Length > 0 ? name : chat.Username, RoleTypes.User);
        Set(account, "username", chat.Username);
        return account;
    }

    private static void Set(ChannelAccount account, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            account.Properties[name] = JsonSerializer.SerializeToElement(value);
        }
    }
}
