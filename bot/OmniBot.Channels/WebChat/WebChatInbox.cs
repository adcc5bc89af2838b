using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.WebChat;

/// <summary>Takes what clients post: to the bot's inbox, and back to all of the conversation's windows.</summary>
internal sealed class WebChatInbox(
    IConversationDispatcher conversations,
    IConversationStore store,
    IConversationFeed feed,
    ConversationClock clock,
    IOptions<WebChatOptions> options,
    ILogger<WebChatInbox> logger)
{
    public ValueTask<ConversationRecord?> FindAsync(WebChatTicket ticket, CancellationToken cancellationToken) =>
        store.FindConversationAsync(WebChatMapper.KeyOf(ticket), cancellationToken);

    /// <summary>Begins the conversation.</summary>
    /// <returns>False when it had begun already: nothing happens then.</returns>
    public async Task<bool> StartAsync(WebChatTicket ticket, string? locale, string serviceUrl, CancellationToken cancellationToken)
    {
        if (await FindAsync(ticket, cancellationToken) is not null)
        {
            return false;
        }

        var start = WebChatMapper.Start(ticket, locale, clock.Stamp(ticket.ConversationId, default), serviceUrl, options.Value.BotName);
        var accepted = await conversations.EnqueueAsync([new InboundActivity(WebChatMapper.KeyOf(ticket), start)], cancellationToken);
        if (accepted[0].IsDuplicate)
        {
            return false;
        }

        WebChatLog.ConversationBegan(logger, NameHash.Hex(ticket.ConversationId));
        return true;
    }

    /// <summary>Stores an activity, but for typing, which is only shown, and echoes it.</summary>
    /// <returns>Its id, once it is durable; null when there is no such conversation.</returns>
    public async Task<string?> PostAsync(
        WebChatTicket ticket, Activity activity, Arrival? arrival, string serviceUrl, CancellationToken cancellationToken)
    {
        if (await FindAsync(ticket, cancellationToken) is not { } record)
        {
            return null;
        }

        var id = WebChatMapper.IdOf(ticket, activity, IdSource.Next());
        var timestamp = clock.Stamp(ticket.ConversationId, record.LastTimestamp);
        WebChatMapper.Address(activity, ticket, id, timestamp, serviceUrl, options.Value.BotName);
        var echo = ActivityJson.Serialize(activity);
        if (activity.Type != ActivityTypes.Typing)
        {
            await conversations.EnqueueAsync([new InboundActivity(record.Key, activity, arrival)], cancellationToken);
        }

        if (activity.Type != ActivityTypes.EndOfConversation)
        {
            await EchoAsync(record.Key, echo);
        }

        return id;
    }

    // The activity is stored: whatever becomes of its echo, the client must not be told that it failed.
    private async Task EchoAsync(ConversationKey conversation, byte[] echo)
    {
        try
        {
            await feed.PublishAsync(conversation, new FeedNotice(0, echo), CancellationToken.None);
        }
        catch (Exception exception)
        {
            WebChatLog.EchoLost(logger, exception, NameHash.Hex(conversation.Conversation));
        }
    }
}
