using System.Collections.Immutable;
using OmniBot.Core.Desk;

namespace OmniBot.Host.Desk;

/// <summary>The notices to the open desks of this process. Each has its own queue: one that is slow or throws holds up no other.</summary>
internal sealed class DeskFeed(ILogger<DeskFeed> logger) : IDeskFeed
{
    private ImmutableList<DeskSubscription> _subscriptions = [];

    public IDisposable Subscribe(Func<DeskNotice, ValueTask> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var subscription = new DeskSubscription(handler, logger, ended => ImmutableInterlocked.Update(ref _subscriptions, all => all.Remove(ended)));
        ImmutableInterlocked.Update(ref _subscriptions, all => all.Add(subscription));
        return subscription;
    }

    public void Publish(DeskNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        foreach (var subscription in Volatile.Read(ref _subscriptions))
        {
            subscription.Add(notice);
        }
    }
}
