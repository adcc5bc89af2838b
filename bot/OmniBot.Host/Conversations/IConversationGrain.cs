using Orleans.Concurrency;

namespace OmniBot.Host.Conversations;

/// <summary>One conversation: runs its turns one after another and sends its answers in order. The key is the conversation's text form.</summary>
/// <remarks>Only bytes and numbers cross a grain call: an activity would need codecs and copies.</remarks>
internal interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>There may be something in the inbox.</summary>
    [OneWay]
    Task WakeAsync();

    /// <summary>There may be something in the inbox or in the outbox that this activation does not know of.</summary>
    [OneWay]
    Task RecoverAsync();

    /// <summary>Waits until the turn of an inbox entry is committed.</summary>
    /// <returns>A <see cref="WaitedTurn"/> as UTF-8 JSON.</returns>
    Task<byte[]> WaitForTurnAsync(long inboxId);

    /// <summary>Tells the watchers that there is something to see.</summary>
    [OneWay]
    Task NotifyAsync(long sequence, byte[] ephemeralJson);

    /// <summary>Adds a watcher, or keeps it for another while.</summary>
    Task WatchAsync(IFeedObserver observer);

    /// <summary>Removes a watcher.</summary>
    Task UnwatchAsync(IFeedObserver observer);
}
