using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.TestKit.Desk;

/// <summary>The part of a conversation store that the desk reads; nothing else works.</summary>
public sealed class WorldTranscriptStore(DeskWorld world) : IConversationStore
{
    public ValueTask<ConversationRecord?> FindConversationAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(world.Read(() => world.Find(conversation) is { } found
            ? new ConversationRecord(found.Id, found.Key, found.Sequence, found.Sequence, found.Sequence, found.Row.LastAt, default)
            : null));

    public ValueTask<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(
        long conversationId, long afterSequence, int max, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<TranscriptEntry>>(world.Read<List<TranscriptEntry>>(() =>
            [.. (world.Find(conversationId)?.Entries ?? []).Where(entry => entry.Sequence > afterSequence).Take(max)
                .Select(entry => entry.Direction == ActivityDirection.Outgoing
                    ? entry with { Delivery = world.Find(conversationId)!.Unsent.Contains(entry.Sequence) ? DeliveryState.Queued : DeliveryState.Sent }
                    : entry)]));

    public ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(long conversationId, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<OutboxItem>> ListOutboxAsync(bool deadOnly, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task InitializeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask<IReadOnlyList<InboxReceipt>> EnqueueAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<InboxItem>> ReadPendingAsync(long conversationId, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<int> RecordAttemptAsync(long inboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<TurnRecord?> FindTurnByInboxAsync(long inboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<StoredDocument>> ReadDocumentsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<CommitResult> CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask CompleteOutboxAsync(long outboxId, string? channelActivityId, bool mayWait, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask RescheduleOutboxAsync(long outboxId, int attempts, DateTimeOffset nextAttemptAt, string error, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DeadLetterAsync(long outboxId, string error, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<bool> ResendAsync(long outboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<bool> DiscardAsync(long outboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<ConversationKey>> ReadConversationsWithWorkAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<TranscriptEntry>> ReadTurnTranscriptAsync(long conversationId, long turn, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<TurnRecord>> ReadTurnsAsync(long conversationId, long afterTurn, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<ConversationRecord>> ListConversationsAsync(int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<StoreStatistics> ReadStatisticsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<int> PruneInboxAsync(DateTimeOffset before, CancellationToken cancellationToken) => throw new NotSupportedException();

    public bool IsShared => false;

    public ValueTask<long> ReadFenceAsync(long conversationId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask WithdrawOutboxAsync(long outboxId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
