using System.Collections.Concurrent;
using OmniBot.Core.Desk;

namespace OmniBot.TestKit.Desk;

/// <summary>Tells at once, on the publisher's thread.</summary>
public sealed class WorldDeskFeed : IDeskFeed
{
    private readonly ConcurrentDictionary<object, Func<DeskNotice, ValueTask>> _handlers = new();

    public IDisposable Subscribe(Func<DeskNotice, ValueTask> handler)
    {
        var subscription = new Subscription(this);
        _handlers[subscription] = handler;
        return subscription;
    }

    public void Publish(DeskNotice notice)
    {
        foreach (var handler in _handlers.Values)
        {
            handler(notice).AsTask().GetAwaiter().GetResult();
        }
    }

    private sealed class Subscription(WorldDeskFeed feed) : IDisposable
    {
        public void Dispose() => feed._handlers.TryRemove(this, out _);
    }
}
