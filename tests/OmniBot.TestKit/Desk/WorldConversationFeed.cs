using System.Collections.Concurrent;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.TestKit.Desk;

/// <summary>Tells the watchers of conversations at once; notices can be lost on purpose.</summary>
public sealed class WorldConversationFeed : IConversationFeed
{
    private readonly ConcurrentDictionary<object, (ConversationKey Key, Func<FeedNotice, ValueTask> Handler)> _handlers = new();

    /// <summary>Notices go nowhere, as when a node is cut off.</summary>
    public bool IsCut { get; set; }

    public int Watchers => _handlers.Count;

    public Task<IAsyncDisposable> SubscribeAsync(
        ConversationKey conversation, Func<FeedNotice, ValueTask> handler, CancellationToken cancellationToken)
    {
        var subscription = new Subscription(this);
        _handlers[subscription] = (conversation, handler);
        return Task.FromResult<IAsyncDisposable>(subscription);
    }

    public async Task PublishAsync(ConversationKey conversation, FeedNotice notice, CancellationToken cancellationToken)
    {
        if (IsCut)
        {
            return;
        }

        foreach (var (key, handler) in _handlers.Values)
        {
            if (key == conversation)
            {
                await handler(notice);
            }
        }
    }

    private sealed class Subscription(WorldConversationFeed feed) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            feed._handlers.TryRemove(this, out _);
            return ValueTask.CompletedTask;
        }
    }
}
