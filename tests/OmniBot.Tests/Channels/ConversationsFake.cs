using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Tests.Channels;

/// <summary>Dispatcher, store and feed in memory: an activity is taken once, transcripts grow by one, watchers are told in order.</summary>
internal sealed class ConversationsFake(TimeProvider time) : IConversationDispatcher, IConversationStore, IConversationFeed
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, Conversation> _conversations = [];
    private readonly List<(ConversationKey Key, Func<FeedNotice, ValueTask> Handler)> _watchers = [];
    private readonly TaskCompletionSource _watcherLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _nextId = 1;

    /// <summary>What the bot answers; nothing by default.</summary>
    public Func<Activity, IEnumerable<Activity>> Bot { get; set; } = _ => [];

    /// <summary>What the bot answers to an invoke.</summary>
    public Func<Activity, InvokeResponse?> Invoke { get; set; } = _ => null;

    /// <summary>Channel that the bot's answers go out by.</summary>
    public IChannel? Channel { get; set; }

    /// <summary>When set, turns wait for it.</summary>
    public TaskCompletionSource? HoldTurns { get; set; }

    /// <summary>Everything that was enqueued, in order, without duplicates.</summary>
    public List<InboundActivity> Enqueued { get; } = [];

    /// <summary>Done once a watcher has left.</summary>
    public Task WatcherLeft => _watcherLeft.Task;

    public int Watchers
    {
        get
        {
            lock (_lock)
            {
                return _watchers.Count;
            }
        }
    }

    public async Task<IReadOnlyList<AcceptedActivity>> EnqueueAsync(IReadOnlyList<InboundActivity> activities, CancellationToken cancellationToken)
    {
        var accepted = new List<AcceptedActivity>();
        foreach (var inbound in activities)
        {
            var isDuplicate = !Store(inbound);
            accepted.Add(new AcceptedActivity(inbound.Activity.Id!, isDuplicate));
            if (!isDuplicate)
            {
                var turn = RunAsync(inbound);
                if (HoldTurns is null)
                {
                    await turn;
                }
            }
        }

        return accepted;
    }

    public async Task<TurnResult> EnqueueAndWaitAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        Store(activity);
        await (HoldTurns?.Task ?? Task.CompletedTask).WaitAsync(cancellationToken);
        return new TurnResult(1, [.. Bot(activity.Activity)], Invoke(activity.Activity));
    }

    /// <summary>The bot says something, by a commit and the channel.</summary>
    public async Task SayAsync(ConversationKey key, Activity activity, OutboundOperation operation = OutboundOperation.Send)
    {
        long sequence;
        lock (_lock)
        {
            sequence = _conversations[key].Append(ActivityDirection.Outgoing, activity, time.GetUtcNow());
        }

        if (Channel is not null)
        {
            await Channel.SendAsync(new OutboundActivity(key, operation, sequence, activity), CancellationToken.None);
        }
    }

    public ValueTask<ConversationRecord?> FindConversationAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_conversations.TryGetValue(conversation, out var found) ? found.Record(conversation) : null);
        }
    }

    public ValueTask<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(
        long conversationId, long afterSequence, int max, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var conversation = _conversations.Values.Single(candidate => candidate.Id == conversationId);
            return ValueTask.FromResult<IReadOnlyList<TranscriptEntry>>(
                [.. conversation.Transcript.Where(entry => entry.Sequence > afterSequence).Take(max)]);
        }
    }

    public Task<IAsyncDisposable> SubscribeAsync(
        ConversationKey conversation, Func<FeedNotice, ValueTask> handler, CancellationToken cancellationToken)
    {
        var watcher = (conversation, handler);
        lock (_lock)
        {
            _watchers.Add(watcher);
        }

        return Task.FromResult<IAsyncDisposable>(new Subscription(() =>
        {
            lock (_lock)
            {
                _watchers.Remove(watcher);
            }

            _watcherLeft.TrySetResult();
        }));
    }

    public async Task PublishAsync(ConversationKey conversation, FeedNotice notice, CancellationToken cancellationToken)
    {
        Func<FeedNotice, ValueTask>[] handlers;
        lock (_lock)
        {
            handlers = [.. _watchers.Where(watcher => watcher.Key == conversation).Select(watcher => watcher.Handler)];
        }

        foreach (var handler in handlers)
        {
            await handler(notice);
        }
    }

    private bool Store(InboundActivity inbound)
    {
        lock (_lock)
        {
            if (!_conversations.TryGetValue(inbound.Conversation, out var conversation))
            {
                _conversations[inbound.Conversation] = conversation = new Conversation(_nextId++);
            }

            inbound.Activity.Id ??= $"fake-{_nextId++}";
            if (!conversation.Known.Add(inbound.Activity.Id))
            {
                return false;
            }

            Enqueued.Add(inbound);
            return true;
        }
    }

    private async Task RunAsync(InboundActivity inbound)
    {
        if (HoldTurns is { } hold)
        {
            await hold.Task;
        }

        lock (_lock)
        {
            _conversations[inbound.Conversation].Append(ActivityDirection.Incoming, inbound.Activity, time.GetUtcNow());
        }

        foreach (var reply in Bot(inbound.Activity))
        {
            reply.Id ??= $"reply-{Interlocked.Increment(ref _nextId)}";
            await SayAsync(inbound.Conversation, reply);
        }
    }

    private sealed class Conversation(long id)
    {
        public long Id { get; } = id;

        public HashSet<string> Known { get; } = [];

        public List<TranscriptEntry> Transcript { get; } = [];

        public long Append(ActivityDirection direction, Activity activity, DateTimeOffset now)
        {
            var last = Transcript.Count > 0 ? Transcript[^1].Timestamp : default;
            Transcript.Add(new TranscriptEntry(
                Transcript.Count + 1, 1, direction, activity.Id!, now > last ? now : last, ActivityJson.Serialize(activity)));
            return Transcript.Count;
        }

        public ConversationRecord Record(ConversationKey key) =>
            new(Id, key, 1, 1, Transcript.Count, Transcript.Count > 0 ? Transcript[^1].Timestamp : default, default);
    }

    private sealed class Subscription(Action end) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            end();
            return ValueTask.CompletedTask;
        }
    }

    // What channels have no business with.
    Task IConversationStore.InitializeAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<InboxReceipt>> IConversationStore.EnqueueAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<InboxItem>> IConversationStore.ReadPendingAsync(long conversationId, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<int> IConversationStore.RecordAttemptAsync(long inboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<TurnRecord?> IConversationStore.FindTurnByInboxAsync(long inboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<StoredDocument>> IConversationStore.ReadDocumentsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<CommitResult> IConversationStore.CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<OutboxItem>> IConversationStore.ReadOutboxAsync(long conversationId, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask IConversationStore.CompleteOutboxAsync(long outboxId, string? channelActivityId, bool mayWait, CancellationToken cancellationToken) => throw new NotSupportedException();

    bool IConversationStore.IsShared => false;

    ValueTask<long> IConversationStore.ReadFenceAsync(long conversationId, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask IConversationStore.WithdrawOutboxAsync(long outboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask IConversationStore.RescheduleOutboxAsync(long outboxId, int attempts, DateTimeOffset nextAttemptAt, string error, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask IConversationStore.DeadLetterAsync(long outboxId, string error, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<OutboxItem>> IConversationStore.ListOutboxAsync(bool deadOnly, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<bool> IConversationStore.ResendAsync(long outboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<bool> IConversationStore.DiscardAsync(long outboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<ConversationKey>> IConversationStore.ReadConversationsWithWorkAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<TranscriptEntry>> IConversationStore.ReadTurnTranscriptAsync(long conversationId, long turn, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<TurnRecord>> IConversationStore.ReadTurnsAsync(long conversationId, long afterTurn, int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<ConversationRecord>> IConversationStore.ListConversationsAsync(int max, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<StoreStatistics> IConversationStore.ReadStatisticsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<int> IConversationStore.PruneInboxAsync(DateTimeOffset before, CancellationToken cancellationToken) => throw new NotSupportedException();
}
