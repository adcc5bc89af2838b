using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.IntegrationTests.Engine;

/// <summary>A store that can't commit some turns, as if the disk were broken under them.</summary>
internal sealed class FailingStore(IConversationStore inner, Func<TurnCommit, bool> fails) : IConversationStore
{
    public int Refused { get; private set; }

    public Task InitializeAsync(CancellationToken cancellationToken) => inner.InitializeAsync(cancellationToken);

    public ValueTask<CommitResult> CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        if (fails(commit))
        {
            Refused++;
            throw new IOException("The disk is broken.");
        }

        return inner.CommitTurnAsync(commit, cancellationToken);
    }

    public ValueTask<IReadOnlyList<InboxReceipt>> EnqueueAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken) =>
        inner.EnqueueAsync(entries, cancellationToken);

    public ValueTask<ConversationRecord?> FindConversationAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        inner.FindConversationAsync(conversation, cancellationToken);

    public ValueTask<IReadOnlyList<InboxItem>> ReadPendingAsync(long conversationId, int max, CancellationToken cancellationToken) =>
        inner.ReadPendingAsync(conversationId, max, cancellationToken);

    public ValueTask<int> RecordAttemptAsync(long inboxId, CancellationToken cancellationToken) => inner.RecordAttemptAsync(inboxId, cancellationToken);

    public ValueTask<TurnRecord?> FindTurnByInboxAsync(long inboxId, CancellationToken cancellationToken) =>
        inner.FindTurnByInboxAsync(inboxId, cancellationToken);

    public ValueTask<IReadOnlyList<StoredDocument>> ReadDocumentsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        inner.ReadDocumentsAsync(keys, cancellationToken);

    public ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(long conversationId, int max, CancellationToken cancellationToken) =>
        inner.ReadOutboxAsync(conversationId, max, cancellationToken);

    public ValueTask CompleteOutboxAsync(long outboxId, string? channelActivityId, bool mayWait, CancellationToken cancellationToken) =>
        inner.CompleteOutboxAsync(outboxId, channelActivityId, mayWait, cancellationToken);

    public bool IsShared => inner.IsShared;

    public ValueTask<long> ReadFenceAsync(long conversationId, CancellationToken cancellationToken) =>
        inner.ReadFenceAsync(conversationId, cancellationToken);

    public ValueTask WithdrawOutboxAsync(long outboxId, CancellationToken cancellationToken) =>
        inner.WithdrawOutboxAsync(outboxId, cancellationToken);

    public ValueTask RescheduleOutboxAsync(
        long outboxId, int attempts, DateTimeOffset nextAttemptAt, string error, CancellationToken cancellationToken) =>
        inner.RescheduleOutboxAsync(outboxId, attempts, nextAttemptAt, error, cancellationToken);

    public ValueTask DeadLetterAsync(long outboxId, string error, CancellationToken cancellationToken) =>
        inner.DeadLetterAsync(outboxId, error, cancellationToken);

    public ValueTask<IReadOnlyList<OutboxItem>> ListOutboxAsync(bool deadOnly, int max, CancellationToken cancellationToken) =>
        inner.ListOutboxAsync(deadOnly, max, cancellationToken);

    public ValueTask<bool> ResendAsync(long outboxId, CancellationToken cancellationToken) => inner.ResendAsync(outboxId, cancellationToken);

    public ValueTask<bool> DiscardAsync(long outboxId, CancellationToken cancellationToken) => inner.DiscardAsync(outboxId, cancellationToken);

    public ValueTask<IReadOnlyList<ConversationKey>> ReadConversationsWithWorkAsync(
        DateTimeOffset before, int max, CancellationToken cancellationToken) => inner.ReadConversationsWithWorkAsync(before, max, cancellationToken);

    public ValueTask<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(
        long conversationId, long afterSequence, int max, CancellationToken cancellationToken) =>
        inner.ReadTranscriptAsync(conversationId, afterSequence, max, cancellationToken);

    public ValueTask<IReadOnlyList<TranscriptEntry>> ReadTurnTranscriptAsync(long conversationId, long turn, CancellationToken cancellationToken) =>
        inner.ReadTurnTranscriptAsync(conversationId, turn, cancellationToken);

    public ValueTask<IReadOnlyList<TurnRecord>> ReadTurnsAsync(long conversationId, long afterTurn, int max, CancellationToken cancellationToken) =>
        inner.ReadTurnsAsync(conversationId, afterTurn, max, cancellationToken);

    public ValueTask<IReadOnlyList<ConversationRecord>> ListConversationsAsync(int max, CancellationToken cancellationToken) =>
        inner.ListConversationsAsync(max, cancellationToken);

    public ValueTask<StoreStatistics> ReadStatisticsAsync(CancellationToken cancellationToken) => inner.ReadStatisticsAsync(cancellationToken);

    public ValueTask<int> PruneInboxAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        inner.PruneInboxAsync(before, cancellationToken);
}
