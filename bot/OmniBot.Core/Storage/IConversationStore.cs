using OmniBot.Core.Conversations;

namespace OmniBot.Core.Storage;

/// <summary>The transactional store. Every method that writes returns when the write is durable.</summary>
/// <remarks>Implementations pass <c>StoreConformance</c>. All methods may be called concurrently.</remarks>
public interface IConversationStore
{
    /// <summary>Creates or migrates the tables. Called once, before anything else.</summary>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Stores entries in order, ignoring those whose conversation and activity id are known.</summary>
    /// <returns>One receipt for each entry, in the same order.</returns>
    ValueTask<IReadOnlyList<InboxReceipt>> EnqueueAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken);

    /// <summary>Reads where a conversation stands, or <see langword="null"/> when nothing of it is stored.</summary>
    ValueTask<ConversationRecord?> FindConversationAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Reads the pending inbox entries of a conversation in the order in which they were received, and stored when that is the same.</summary>
    ValueTask<IReadOnlyList<InboxItem>> ReadPendingAsync(long conversationId, int max, CancellationToken cancellationToken);

    /// <summary>Records that a try to run an entry's turn failed or may have ended the process.</summary>
    /// <returns>The number of such tries so far.</returns>
    ValueTask<int> RecordAttemptAsync(long inboxId, CancellationToken cancellationToken);

    /// <summary>Finds the turn that answered an inbox entry, once it is committed.</summary>
    ValueTask<TurnRecord?> FindTurnByInboxAsync(long inboxId, CancellationToken cancellationToken);

    /// <summary>Reads documents; one that is not stored comes back with version 0.</summary>
    ValueTask<IReadOnlyList<StoredDocument>> ReadDocumentsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>Stores a turn, or nothing when the conversation's or a document's version has changed.</summary>
    ValueTask<CommitResult> CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Reads the outbox of a conversation in order, without dead letters.</summary>
    ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(long conversationId, int max, CancellationToken cancellationToken);

    /// <summary>The channel took it: removes the entry and remembers the channel's id.</summary>
    /// <param name="outboxId">The entry.</param>
    /// <param name="channelActivityId">The channel's id, when it differs from ours.</param>
    /// <param name="mayWait">Nothing waits for it, so it may share the commit of a write that comes within a few milliseconds.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask CompleteOutboxAsync(long outboxId, string? channelActivityId, bool mayWait, CancellationToken cancellationToken);

    /// <summary>The channel did not take it: try again at the given time.</summary>
    ValueTask RescheduleOutboxAsync(long outboxId, int attempts, DateTimeOffset nextAttemptAt, string error, CancellationToken cancellationToken);

    /// <summary>Gives an entry up: it becomes a dead letter.</summary>
    ValueTask DeadLetterAsync(long outboxId, string error, CancellationToken cancellationToken);

    /// <summary>Other servers may write to the same store, so that what one of them knows can be out of date.</summary>
    bool IsShared { get; }

    /// <summary>Reads <see cref="Handoff.HandoffRecord.FencedEpoch"/> of a conversation; 0 when it never had a handoff.</summary>
    ValueTask<long> ReadFenceAsync(long conversationId, CancellationToken cancellationToken);

    /// <summary>Removes an entry that is not to be sent any more, and notes so in the transcript.</summary>
    ValueTask WithdrawOutboxAsync(long outboxId, CancellationToken cancellationToken);

    /// <summary>Reads the outbox of all conversations, dead letters first, then by number.</summary>
    ValueTask<IReadOnlyList<OutboxItem>> ListOutboxAsync(bool deadOnly, int max, CancellationToken cancellationToken);

    /// <summary>Makes a dead letter pending again.</summary>
    /// <returns>False when there is no such dead letter.</returns>
    ValueTask<bool> ResendAsync(long outboxId, CancellationToken cancellationToken);

    /// <summary>Removes an entry without sending it. Its activity stays in the transcript.</summary>
    /// <returns>False when there is no such entry.</returns>
    ValueTask<bool> DiscardAsync(long outboxId, CancellationToken cancellationToken);

    /// <summary>Conversations that have pending inbox entries, or outbox entries that are due, since before the given time.</summary>
    ValueTask<IReadOnlyList<ConversationKey>> ReadConversationsWithWorkAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Reads the transcript after a sequence number, in order.</summary>
    ValueTask<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(
        long conversationId, long afterSequence, int max, CancellationToken cancellationToken);

    /// <summary>Reads the transcript of one turn, in order.</summary>
    ValueTask<IReadOnlyList<TranscriptEntry>> ReadTurnTranscriptAsync(long conversationId, long turn, CancellationToken cancellationToken);

    /// <summary>Reads committed turns after a number, in order.</summary>
    ValueTask<IReadOnlyList<TurnRecord>> ReadTurnsAsync(long conversationId, long afterTurn, int max, CancellationToken cancellationToken);

    /// <summary>Reads the newest conversations, the last used first.</summary>
    ValueTask<IReadOnlyList<ConversationRecord>> ListConversationsAsync(int max, CancellationToken cancellationToken);

    /// <summary>What waits.</summary>
    ValueTask<StoreStatistics> ReadStatisticsAsync(CancellationToken cancellationToken);

    /// <summary>Forgets the ids of entries that were done before the given time; a later duplicate of one would run again.</summary>
    /// <returns>How many were forgotten.</returns>
    ValueTask<int> PruneInboxAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
