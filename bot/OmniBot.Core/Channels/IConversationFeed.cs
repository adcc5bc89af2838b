using OmniBot.Core.Conversations;

namespace OmniBot.Core.Channels;

/// <summary>Reaches the connections that are held open for a conversation, on whichever node they are.</summary>
public interface IConversationFeed
{
    /// <summary>Calls the handler for each notice, one at a time, until the subscription is disposed.</summary>
    Task<IAsyncDisposable> SubscribeAsync(ConversationKey conversation, Func<FeedNotice, ValueTask> handler, CancellationToken cancellationToken);

    /// <summary>Tells all subscribers. It never fails because of one of them, and costs next to nothing when there are none.</summary>
    Task PublishAsync(ConversationKey conversation, FeedNotice notice, CancellationToken cancellationToken);
}
