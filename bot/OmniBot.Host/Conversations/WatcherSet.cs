namespace OmniBot.Host.Conversations;

/// <summary>The nodes that watch a conversation. One that is not heard of for five minutes is dropped.</summary>
internal sealed class WatcherSet(TimeProvider time)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);
    private readonly Dictionary<IFeedObserver, DateTimeOffset> _watchers = [];

    public void Add(IFeedObserver observer) => _watchers[observer] = time.GetUtcNow() + s_lifetime;

    public void Remove(IFeedObserver observer) => _watchers.Remove(observer);

    public async Task NotifyAsync(string conversation, long sequence, byte[] ephemeralJson)
    {
        foreach (var (observer, expiry) in _watchers.ToArray())
        {
            if (expiry < time.GetUtcNow())
            {
                _watchers.Remove(observer);
            }
            else
            {
                await observer.NotifyAsync(conversation, sequence, ephemeralJson);
            }
        }
    }
}
