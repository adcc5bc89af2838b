using OmniBot.Channels.Fitting;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Host.Telemetry;

namespace OmniBot.Host.Conversations;

/// <summary>Sends a conversation's answers one after another; one that fails holds back those behind it until it is sent or given up.</summary>
/// <remarks>It belongs to a grain and runs on its scheduler, so it needs no lock.</remarks>
internal sealed class OutboxLane(
    long conversationId,
    IChannel channel,
    IConversationStore store,
    IDeliveryStore deliveries,
    Func<ValueTask<long>> fence,
    ConversationOptions options,
    TurnTelemetry telemetry,
    TimeProvider time,
    ILogger logger,
    CancellationToken stopping)
{
    private const int LoadSize = 256;
    private readonly Queue<Item> _items = [];
    private Task _pump = Task.CompletedTask;

    /// <summary>There is something to send.</summary>
    public bool IsWaiting => _items.Count > 0;

    public void Add(Item item)
    {
        _items.Enqueue(item);
        Start();
    }

    /// <summary>Reads what the store has and this lane doesn't know of: after a restart, or when an operator sends a dead letter again.</summary>
    public async Task LoadAsync()
    {
        if (IsWaiting)
        {
            return;
        }

        foreach (var item in await store.ReadOutboxAsync(conversationId, LoadSize, stopping))
        {
            if (_items.All(known => known.OutboxId != item.OutboxId))
            {
                _items.Enqueue(new Item(
                    item.OutboxId,
                    new OutboundActivity(
                        item.Conversation, item.Operation, item.Sequence, ActivityJson.Deserialize(item.Body.Span), item.ChannelActivityId),
                    item.Attempts,
                    item.NextAttemptAt,
                    item.Epoch) { Sent = item.Sent?.Split('\n') ?? [] });
            }
        }

        Start();
    }

    private void Start()
    {
        if (_pump.IsCompleted)
        {
            _pump = PumpAsync();
        }
    }

    private async Task PumpAsync()
    {
        try
        {
            while (_items.TryPeek(out var item) && !stopping.IsCancellationRequested)
            {
                await SendAsync(item);
                _items.Dequeue();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The outbox keeps what was not sent.
        }
        catch (Exception exception)
        {
            // The store fails: forget, so that recovery reads the outbox again.
            ConversationsLog.PumpStopped(logger, exception, channel.Id);
            _items.Clear();
        }
    }

    /// <summary>Sends until the channel takes it or it is given up, and records which.</summary>
    private async Task SendAsync(Item item)
    {
        var failures = item.Failures;
        var sent = item.Sent.ToList();
        var notBefore = item.NotBefore;
        while (true)
        {
            if (notBefore > time.GetUtcNow())
            {
                await Task.Delay(notBefore - time.GetUtcNow(), time, stopping);
            }

            if (item.Epoch < await fence())
            {
                // The bot wrote it before a person took over: it must not talk into that.
                telemetry.Sent(channel.Id, "withdrawn", TimeSpan.Zero);
                await store.WithdrawOutboxAsync(item.OutboxId, stopping);
                return;
            }

            ChannelException problem;
            var started = time.GetTimestamp();
            try
            {
                await SendPartsAsync(item, sent);
                telemetry.Sent(channel.Id, "accepted", time.GetElapsedTime(started));
                await CompleteAsync(item, sent);
                return;
            }
            catch (ChannelException exception)
            {
                problem = exception;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
            {
                problem = new ChannelException(ChannelError.Unavailable, exception.Message, null, exception);
            }

            telemetry.Sent(channel.Id, problem.Error.ToString(), time.GetElapsedTime(started));
            failures++;
            if (problem.Error == ChannelError.Rejected || failures >= options.MaxSendAttempts)
            {
                ConversationsLog.DeadLettered(logger, item.OutboxId, channel.Id, failures, problem.Message);
                await store.DeadLetterAsync(item.OutboxId, problem.Message, stopping);
                return;
            }

            // The jitter need not be replayable: it is outside of every turn.
            var jitter = (time.GetTimestamp() % 1000) / 1000.0;
            var delay = SendRetry.DelayAfter(failures, problem.RetryAfter, jitter, options);
            notBefore = time.GetUtcNow() + delay;
            ConversationsLog.SendRetried(
                logger, channel.Id, item.OutboxId, problem.Error.ToString(), failures, delay.TotalMilliseconds, problem.Message);
            await store.RescheduleOutboxAsync(item.OutboxId, failures, notBefore, problem.Message, stopping);
        }
    }

    /// <summary>Sends what the activity becomes on this channel, one message after another, from where an earlier try stopped.</summary>
    private async Task SendPartsAsync(Item item, List<string> sent)
    {
        var outbound = await AddressedAsync(item);
        var known = outbound.ChannelActivityId?.Split('\n') ?? [];
        if (outbound.Operation == OutboundOperation.Delete)
        {
            await DeleteAsync(outbound, known);
            return;
        }

        var parts = ActivityFitter.Fit(outbound.Activity, channel.Capabilities);
        if (channel.Capabilities.SessionWindow is not null)
        {
            outbound = outbound with { LastReceivedAt = await deliveries.ReadLastReceivedAsync(conversationId, stopping) };
        }

        while (sent.Count < parts.Count)
        {
            var at = sent.Count;
            var isUpdate = outbound.Operation == OutboundOperation.Update && channel.Capabilities.Update && (at < known.Length || known.Length == 0);
            var receipt = await channel.SendAsync(
                outbound with
                {
                    Activity = parts[at],
                    Operation = isUpdate ? OutboundOperation.Update : OutboundOperation.Send,
                    ChannelActivityId = isUpdate && at < known.Length ? known[at] : null,
                },
                stopping);
            sent.Add(receipt.ChannelActivityId ?? (isUpdate && at < known.Length ? known[at] : parts[at].Id!));
            if (sent.Count < parts.Count)
            {
                await deliveries.RecordPartsAsync(item.OutboxId, sent, stopping);
            }
        }
    }

    // Where nothing can be deleted, what was said stays said.
    private async Task DeleteAsync(OutboundActivity outbound, string[] known)
    {
        if (!channel.Capabilities.Delete)
        {
            return;
        }

        foreach (var id in known.Length == 0 ? (string?[])[null] : known)
        {
            await channel.SendAsync(outbound with { ChannelActivityId = id }, stopping);
        }
    }

    private async Task CompleteAsync(Item item, List<string> sent)
    {
        if (channel.Capabilities.Receipts && item.Outbound.Operation == OutboundOperation.Send)
        {
            await deliveries.CompleteOutboxAsync(item.OutboxId, item.Outbound.Conversation, sent, stopping);
            return;
        }

        var ids = item.Outbound.Operation == OutboundOperation.Delete || (sent.Count == 1 && sent[0] == item.Outbound.Activity.Id) ? null : string.Join('\n', sent);
        await store.CompleteOutboxAsync(item.OutboxId, ids, mayWait: _items.Count == 1, stopping);
    }

    /// <summary>An update or deletion needs the channel's id of what was sent, which is known once that was taken.</summary>
    private async ValueTask<OutboundActivity> AddressedAsync(Item item)
    {
        if (item.Outbound.Operation == OutboundOperation.Send || item.Outbound.ChannelActivityId is not null)
        {
            return item.Outbound;
        }

        var stored = (await store.ReadOutboxAsync(conversationId, 1, stopping)).FirstOrDefault(entry => entry.OutboxId == item.OutboxId);
        return item.Outbound with { ChannelActivityId = stored?.ChannelActivityId };
    }

    /// <summary>An answer to be sent.</summary>
    /// <param name="OutboxId">Its number in the outbox.</param>
    /// <param name="Outbound">What to send.</param>
    /// <param name="Failures">Tries that failed.</param>
    /// <param name="NotBefore">When to try next.</param>
    /// <param name="Epoch">The handoff's epoch that the bot wrote it in; null for an agent's words.</param>
    internal sealed record Item(long OutboxId, OutboundActivity Outbound, int Failures, DateTimeOffset NotBefore, long? Epoch)
    {
        /// <summary>The channel's ids of the messages that it has already become.</summary>
        public IReadOnlyList<string> Sent { get; init; } = [];
    }
}
