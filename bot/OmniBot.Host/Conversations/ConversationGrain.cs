using System.Text.Json;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.Host.Handoff;
using OmniBot.Host.Pipeline;
using OmniBot.Host.Telemetry;
using Orleans.Concurrency;

namespace OmniBot.Host.Conversations;

/// <inheritdoc cref="IConversationGrain"/>
/// <remarks>
/// The class is reentrant so that waking, watching and sending go on while a turn runs; turns themselves run one after another in
/// <see cref="PumpAsync"/>. The store's conditional commit guards even against a second activation elsewhere.
/// </remarks>
[Reentrant]
internal sealed class ConversationGrain(
    IConversationStore store,
    IDeliveryStore deliveries,
    TurnEngine engine,
    IChannelDirectory channels,
    OpenHandoffs handoffs,
    IOptions<ConversationOptions> options,
    TurnTelemetry telemetry,
    HostLifetime lifetime,
    TimeProvider time,
    ILogger<ConversationGrain> logger) : Grain, IConversationGrain
{
    private const int BatchSize = 32;
    private static readonly IReadOnlyDictionary<string, StoredDocument> s_nothingKnown = new Dictionary<string, StoredDocument>();

    private ConversationRecord? _record;
    private long _id;
    private IReadOnlyDictionary<string, StoredDocument> _known = s_nothingKnown;
    private OutboxLane? _outbox;
    private WatcherSet? _watchers;
    private Dictionary<long, TaskCompletionSource<byte[]>>? _waiting;
    private Task _pump = Task.CompletedTask;
    private bool _wake;
    private bool _isRecovered;

    public Task WakeAsync()
    {
        _wake = true;
        if (_pump.IsCompleted)
        {
            _pump = PumpAsync();
        }

        return Task.CompletedTask;
    }

    public Task RecoverAsync()
    {
        _isRecovered = true;
        return WakeAsync();
    }

    public async Task<byte[]> WaitForTurnAsync(long inboxId)
    {
        _waiting ??= [];
        if (!_waiting.TryGetValue(inboxId, out var source))
        {
            source = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(inboxId, source);
        }

        if (await store.FindTurnByInboxAsync(inboxId, lifetime.Stopping) is { } turn)
        {
            _waiting?.Remove(inboxId);
            return await ReadWaitedTurnAsync(turn);
        }

        await WakeAsync();
        return await source.Task;
    }

    public async Task NotifyAsync(long sequence, byte[] ephemeralJson)
    {
        if (_watchers is not null)
        {
            await _watchers.NotifyAsync(this.GetPrimaryKeyString(), sequence, ephemeralJson);
        }
    }

    public Task WatchAsync(IFeedObserver observer)
    {
        (_watchers ??= new WatcherSet(time)).Add(observer);
        return Task.CompletedTask;
    }

    public Task UnwatchAsync(IFeedObserver observer)
    {
        _watchers?.Remove(observer);
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _pump.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        foreach (var source in _waiting?.Values ?? Enumerable.Empty<TaskCompletionSource<byte[]>>())
        {
            source.TrySetCanceled(CancellationToken.None);
        }
    }

    private async Task PumpAsync()
    {
        try
        {
            while (_wake && !lifetime.Stopping.IsCancellationRequested)
            {
                _wake = false;
                if (await LoadAsync())
                {
                    await RunPendingAsync();
                }
            }
        }
        catch (OperationCanceledException) when (lifetime.Stopping.IsCancellationRequested)
        {
            // The inbox keeps what has not run.
        }
        catch (Exception exception)
        {
            ConversationsLog.PumpStopped(logger, exception, ConversationHash());
            _record = null;
        }
    }

    private async Task<bool> LoadAsync()
    {
        if (_record is null)
        {
            _known = s_nothingKnown;
            _record = await store.FindConversationAsync(ConversationKey.Parse(this.GetPrimaryKeyString()), lifetime.Stopping);
            if (_record is null)
            {
                return false;
            }

            _id = _record.Id;
            _isRecovered = true;
        }

        if (_isRecovered)
        {
            _isRecovered = false;
            if (channels.Find(_record.Key.Channel) is { } channel)
            {
                _outbox ??= new OutboxLane(_record.Id, channel, store, deliveries, FenceAsync, options.Value, telemetry, time, logger, lifetime.Stopping);
                await _outbox.LoadAsync();
                KeepActiveWhileSending();
            }
        }

        return true;
    }

    private async Task RunPendingAsync()
    {
        var pending = await store.ReadPendingAsync(_record!.Id, BatchSize, lifetime.Stopping);
        foreach (var item in pending)
        {
            if (!await RunAsync(item))
            {
                // Someone else has changed the conversation: see anew what is pending.
                _wake = true;
                return;
            }

            if (_wake)
            {
                // What came meanwhile may belong before the rest.
                return;
            }
        }

        _wake |= pending.Count == BatchSize;
    }

    /// <summary>Runs the turn of an inbox entry until it is committed; false when the conversation was changed by someone else.</summary>
    private async Task<bool> RunAsync(InboxItem item)
    {
        var failures = item.Attempts;
        if (item.ReceivedAt < lifetime.StartedAt)
        {
            // An earlier process had this entry and is gone: perhaps because of it.
            failures = await store.RecordAttemptAsync(item.InboxId, lifetime.Stopping);
        }

        var activity = ActivityJson.Deserialize(item.Body.Span);
        while (true)
        {
            Exception problem;
            try
            {
                var input = InputOf(item, activity, failures + 1);
                var setAside = failures >= options.Value.MaxTurnAttempts;
                var outcome = setAside ? SetAside(input, item, failures) : await engine.RunAsync(input, options.Value.TurnTimeout, lifetime.Stopping);
                if (setAside || outcome.Exception is null || !TransientFailure.Is(outcome.Exception) || failures + 1 >= options.Value.MaxTurnAttempts)
                {
                    return await CommitAsync(item, outcome);
                }

                problem = outcome.Exception;
            }
            catch (Exception exception) when (!lifetime.Stopping.IsCancellationRequested)
            {
                problem = exception;
            }

            failures = await RecordFailureAsync(item, failures);
            if (failures > options.Value.MaxTurnAttempts)
            {
                // Not even setting it aside worked: the store fails. Recovery tries again.
                throw problem;
            }

            var delay = TransientFailure.DelayAfter(failures);
            ConversationsLog.TurnRetried(logger, problem, failures, ConversationHash(), delay.TotalMilliseconds);
            await Task.Delay(delay, time, lifetime.Stopping);
        }
    }

    private async Task<int> RecordFailureAsync(InboxItem item, int failures)
    {
        try
        {
            return await store.RecordAttemptAsync(item.InboxId, lifetime.Stopping);
        }
        catch (Exception) when (!lifetime.Stopping.IsCancellationRequested)
        {
            // The store fails; count in memory.
            return failures + 1;
        }
    }

    private TurnInput InputOf(InboxItem item, Activity activity, int attempt)
    {
        var now = time.GetUtcNow();
        return new TurnInput
        {
            Before = _record!,
            Timestamp = TurnCommitBuilder.TimestampOf(_record!, item),
            Activity = attempt == 1 ? activity : activity.Clone(),
            Now = now,
            Waited = now - item.ReceivedAt,
            Effects = new EffectLog(time),
            Origin = item.Origin,
            Known = _known,
            ReadDocuments = store.ReadDocumentsAsync,
            Attempt = attempt,
        };
    }

    private TurnOutcome SetAside(TurnInput input, InboxItem item, int failures)
    {
        ConversationsLog.TurnSetAside(logger, item.InboxId, ConversationHash(), failures);
        var environment = new TurnEnvironment(input.Before.Key, input.Before.Turn + 1, input.Now, input.Effects);
        environment.Explain.AddRule("turn:set-aside");
        return engine.Failed(input, environment, new TurnSetAsideException(failures));
    }

    private async Task<bool> CommitAsync(InboxItem item, TurnOutcome outcome)
    {
        var before = _record!;
        var commit = TurnCommitBuilder.Build(before, item, outcome, channels.Find(before.Key.Channel) is not null);
        var result = await store.CommitTurnAsync(commit, lifetime.Stopping);
        if (!result.Committed)
        {
            ConversationsLog.CommitConflict(logger, ConversationHash());
            _record = null;
            return false;
        }

        _record = result.After;
        _known = outcome.DocumentsAfter;
        if (commit.Handoff is { } handoff)
        {
            handoffs.Changed(new HandoffRow(before.Key, handoff.Record, _record!.Sequence, handoff.LastText, handoff.LastAt), handoff.Events);
            if (_watchers is not null)
            {
                await _watchers.NotifyAsync(this.GetPrimaryKeyString(), _record.Sequence, []);
            }
        }

        telemetry.TurnCommitted(before.Key.Channel, outcome.Exception is not null, time.GetUtcNow() - item.ReceivedAt);
        Send(commit, result, outcome);
        if (_waiting?.Remove(item.InboxId, out var source) == true)
        {
            source.TrySetResult(WaitedTurnOf(result.After!.Turn, commit.Transcript.Skip(1).Select(entry => entry.Body), outcome.InvokeResponse));
        }

        return true;
    }

    private void Send(TurnCommit commit, CommitResult result, TurnOutcome outcome)
    {
        for (var i = 0; i < result.OutboxIds.Count; i++)
        {
            var entry = commit.Outbox[i];
            var sent = outcome.Outgoing[i];
            _outbox!.Add(new OutboxLane.Item(
                result.OutboxIds[i], new OutboundActivity(commit.Before.Key, entry.Operation, entry.Sequence, sent.Activity), Failures: 0, default, entry.Epoch));
        }

        KeepActiveWhileSending();
    }

    /// <summary>The epoch below which the bot's words are stale. Where other servers write too, only the store knows.</summary>
    private ValueTask<long> FenceAsync() =>
        _record is { } record && !store.IsShared ? ValueTask.FromResult(record.Handoff.FencedEpoch) : store.ReadFenceAsync(_id, lifetime.Stopping);

    private void KeepActiveWhileSending()
    {
        if (_outbox is { IsWaiting: true })
        {
            DelayDeactivation(options.Value.MaxSendRetryDelay * 2);
        }
    }

    private async Task<byte[]> ReadWaitedTurnAsync(TurnRecord turn)
    {
        if (_record is null)
        {
            await LoadAsync();
        }

        var explain = JsonSerializer.Deserialize(turn.Explain.Span, ExplainJson.Default.ExplainRecord)!;
        var transcript = await store.ReadTurnTranscriptAsync(_record!.Id, turn.Turn, lifetime.Stopping);
        return WaitedTurnOf(
            turn.Turn,
            transcript.Where(entry => entry.Direction == ActivityDirection.Outgoing).Select(entry => entry.Body),
            explain.InvokeResponse);
    }

    private static byte[] WaitedTurnOf(long turn, IEnumerable<ReadOnlyMemory<byte>> replies, InvokeResponse? invokeResponse) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new WaitedTurn(turn, [.. replies.Select(body => System.Text.Encoding.UTF8.GetString(body.Span))], invokeResponse),
            WaitedTurnJson.Default.WaitedTurn);

    private string ConversationHash() => NameHash.Hex(this.GetPrimaryKeyString());
}
