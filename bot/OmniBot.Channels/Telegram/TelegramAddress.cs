using System.Globalization;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using Telegram.Bot.Types;

namespace OmniBot.Channels.Telegram;

/// <summary>Where a conversation is: a chat, or a topic in it, by the bot itself or in the name of a business account.</summary>
/// <param name="Chat">The chat's id: positive for people, negative for groups and channels.</param>
/// <param name="Thread">The topic of a forum, or of a private chat that has topics.</param>
/// <param name="DirectTopic">The topic of a channel's direct messages.</param>
/// <param name="Business">The business connection that the bot writes by.</param>
/// <remarks>
/// The conversation's id is <c>chat</c>, <c>chat:thread</c> or <c>chat:d{topic}</c>; the account is <c>bot</c> or <c>bot/connection</c>.
/// </remarks>
internal sealed record TelegramAddress(long Chat, int? Thread = null, long? DirectTopic = null, string? Business = null)
{
    /// <summary>Groups and channels have negative ids, people positive ones.</summary>
    public bool IsGroup => Chat < 0;

    /// <summary>The conversation's id.</summary>
    public string Conversation => string.Create(
        CultureInfo.InvariantCulture,
        $"{Chat}{(Thread is { } thread ? $":{thread}" : DirectTopic is { } topic ? $":d{topic}" : "")}");

    public static TelegramAddress Of(Message message) => new(
        message.Chat.Id,
        // A reply in a group without topics has a thread id too, which no message can be sent to.
        message is { IsTopicMessage: true, MessageThreadId: { } thread } ? thread : null,
        message.DirectMessagesTopic?.TopicId,
        message.BusinessConnectionId);

    /// <summary>Reads a key that <see cref="KeyFor"/> made.</summary>
    /// <exception cref="ChannelException">The conversation is not a chat, such as the one of an anonymous poll.</exception>
    public static TelegramAddress Of(ConversationKey key)
    {
        var (chat, topic) = key.Conversation.Split(':', 2) is [var first, var second] ? (first, second) : (key.Conversation, "");
        var business = key.Account.Split('/', 2) is [_, var connection] ? connection : null;
        if (long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
        {
            if (topic.Length == 0)
            {
                return new TelegramAddress(id, Business: business);
            }

            if (int.TryParse(topic, NumberStyles.None, CultureInfo.InvariantCulture, out var thread))
            {
                return new TelegramAddress(id, thread, Business: business);
            }

            if (topic[0] == 'd' && long.TryParse(topic.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var direct))
            {
                return new TelegramAddress(id, DirectTopic: direct, Business: business);
            }
        }

        throw new ChannelException(ChannelError.Rejected, "The conversation is not a chat that a bot can write to.");
    }

    public ConversationKey KeyFor(string bot) => new(ChannelIds.Telegram, Business is null ? bot : $"{bot}/{Business}", Conversation);
}
