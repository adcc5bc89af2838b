using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.Core.Storage;

/// <summary>Keeps what becomes of messages on their way out. Every method that writes returns when the write is durable.</summary>
public interface IDeliveryStore
{
    /// <summary>Notes the messages that an outbox entry has become so far, so that a later try goes on behind them.</summary>
    ValueTask RecordPartsAsync(long outboxId, IReadOnlyList<string> channelActivityIds, CancellationToken cancellationToken);

    /// <summary>The channel took all of an entry, and will report on it: removes the entry and remembers the channel's ids.</summary>
    ValueTask CompleteOutboxAsync(long outboxId, ConversationKey conversation, IReadOnlyList<string> channelActivityIds, CancellationToken cancellationToken);

    /// <summary>Stores reports. A state never goes back.</summary>
    /// <returns>The messages whose state has changed, as far as they are known already.</returns>
    ValueTask<IReadOnlyList<DeliveryChange>> RecordReportsAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken);

    /// <summary>When the user's last message of a conversation came; null when there is none.</summary>
    ValueTask<DateTimeOffset?> ReadLastReceivedAsync(long conversationId, CancellationToken cancellationToken);
}
