using Orleans.Concurrency;

namespace OmniBot.Host.Conversations;

/// <summary>A node that holds connections open for a conversation.</summary>
internal interface IFeedObserver : IGrainObserver
{
    [OneWay]
    Task NotifyAsync(string conversation, long sequence, byte[] ephemeralJson);
}
