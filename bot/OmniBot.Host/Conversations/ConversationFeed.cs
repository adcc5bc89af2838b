using System.Collections.Concurrent;
using System.Threading.Channels;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.Host.Conversations;

/// <inheritdoc cref="IConversationFeed"/>
/// <remarks>
/// A notice goes to the conversation's grain and from there to each node that watches it. A node renews its watch every minute, which also
/// finds the conversation again when it has moved.
/// </remarks>
internal sealed class ConversationFeed(IGrainFactory grains, TimeProvider time) : IConversationFeed, IFeedObserver, IDisposable
{
    private static readonly TimeSpan s_renewal = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Subscription, byte>> _subscriptions = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private IFeedObserver? _self;
    private ITimer? _renewal;

    public async Task<IAsyncDisposable> SubscribeAsync(
        ConversationKey conversation, Func<FeedNotice, ValueTask> handler, CancellationToken cancellationToken)
    {
        var key = conversation.ToString();
        var subscription = new Subscription(this, key, handler);
        lock (_lock)
        {
            _self ??= grains.CreateObjectReference<IFeedObserver>(this);
            _renewal ??= time.CreateTimer(_ => _ = RenewAsync(), null, s_renewal, s_renewal);
            _subscriptions.GetOrAdd(key, _ => new())[subscription] = 0;
        }

        await grains.GetGrain<IConversationGrain>(key).WatchAsync(_self);
        return subscription;
    }

    public Task PublishAsync(ConversationKey conversation, FeedNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return grains.GetConversation(conversation).NotifyAsync(notice.Sequence, notice.EphemeralJson.ToArray());
    }

    public Task NotifyAsync(string conversation, long sequence, byte[] ephemeralJson)
    {
        if (_subscriptions.TryGetValue(conversation, out var subscriptions))
        {
            foreach (var subscription in subscriptions.Keys)
            {
                subscription.Post(new FeedNotice(sequence, ephemeralJson));
            }
        }

        return Task.CompletedTask;
    }

    public void Dispose() => _renewal?.Dispose();

    private async Task RenewAsync()
    {
        foreach (var key in _subscriptions.Keys)
        {
            try
            {
                await grains.GetGrain<IConversationGrain>(key).WatchAsync(_self!);
            }
            catch (Exception exception) when (exception is OrleansException or TimeoutException or InvalidOperationException)
            {
                // The cluster is changing or the host stops: the next renewal tries again.
            }
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (_lock)
        {
            if (_subscriptions.TryGetValue(subscription.Conversation, out var subscriptions))
            {
                subscriptions.TryRemove(subscription, out _);
                if (subscriptions.IsEmpty)
                {
                    _subscriptions.TryRemove(subscription.Conversation, out _);
                }
            }
        }
    }

    private sealed class Subscription : IAsyncDisposable
    {
        private readonly Channel<FeedNotice> _notices = Channel.CreateUnbounded<FeedNotice>(new() { SingleReader = true });
        private readonly ConversationFeed _feed;
        private readonly Func<FeedNotice, ValueTask> _handler;

        public Subscription(ConversationFeed feed, string conversation, Func<FeedNotice, ValueTask> handler)
        {
            _feed = feed;
            _handler = handler;
            Conversation = conversation;
            _ = Task.Run(DeliverAsync);
        }

        public string Conversation { get; }

        public void Post(FeedNotice notice) => _notices.Writer.TryWrite(notice);

        public ValueTask DisposeAsync()
        {
            _notices.Writer.TryComplete();
            _feed.Remove(this);
            return ValueTask.CompletedTask;
        }

        private async Task DeliverAsync()
        {
            await foreach (var notice in _notices.Reader.ReadAllAsync())
            {
                try
                {
                    await _handler(notice);
                }
                catch (Exception)
                {
                    // A subscriber that fails has closed its connection; it ends its subscription itself.
                }
            }
        }
    }
}
