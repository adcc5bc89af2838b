using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Host.Conversations;

/// <inheritdoc cref="IConversationDispatcher"/>
internal sealed class ConversationDispatcher(IConversationStore store, IGrainFactory grains, TimeProvider time) : IConversationDispatcher
{
    public async Task<IReadOnlyList<AcceptedActivity>> EnqueueAsync(
        IReadOnlyList<InboundActivity> activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var receipts = await StoreAsync(activities, repliesToCaller: false, cancellationToken);
        var accepted = new AcceptedActivity[activities.Count];
        for (var i = 0; i < accepted.Length; i++)
        {
            accepted[i] = new AcceptedActivity(activities[i].Activity.Id!, receipts[i].IsDuplicate);

            // One call wakes the conversation for all of a batch's activities.
            if (!receipts[i].IsDuplicate && (i == 0 || !activities[i].Conversation.Equals(activities[i - 1].Conversation)))
            {
                await GrainOf(activities[i].Conversation).WakeAsync();
            }
        }

        return accepted;
    }

    public Task<TurnResult> EnqueueAndWaitAsync(InboundActivity activity, CancellationToken cancellationToken) =>
        EnqueueAndWaitAsync(activity, repliesToCaller: true, cancellationToken);

    /// <summary>Waits for the turn; its replies go to the caller, or else by the channel as usual.</summary>
    internal async Task<TurnResult> EnqueueAndWaitAsync(InboundActivity activity, bool repliesToCaller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var receipts = await StoreAsync([activity], repliesToCaller, cancellationToken);
        var json = await GrainOf(activity.Conversation).WaitForTurnAsync(receipts[0].InboxId).WaitAsync(cancellationToken);
        var turn = JsonSerializer.Deserialize(json, WaitedTurnJson.Default.WaitedTurn)!;
        return new TurnResult(
            turn.Turn,
            [.. turn.Replies.Select(reply => ActivityJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(reply)))],
            turn.InvokeResponse);
    }

    private async ValueTask<IReadOnlyList<InboxReceipt>> StoreAsync(
        IReadOnlyList<InboundActivity> activities, bool repliesToCaller, CancellationToken cancellationToken)
    {
        var arrival = activities.Count > 0 ? activities[0].Arrival : null;
        if (arrival is not null)
        {
            await arrival.WaitForEarlierAsync();
        }

        var now = time.GetUtcNow();
        var entries = new InboxEntry[activities.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var (conversation, activity, _, origin) = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
            {
                activity.Id = IdSource.Next();
            }

            entries[i] = new InboxEntry(conversation, activity.Id, ActivityJson.Serialize(activity), now, repliesToCaller && origin == ActivityOrigin.Channel, origin);
        }

        // The store keeps the order of the calls: the next need not wait for this one's commit.
        var stored = store.EnqueueAsync(entries, cancellationToken);
        arrival?.Pass();
        return await stored;
    }

    private IConversationGrain GrainOf(ConversationKey conversation) => grains.GetConversation(conversation);
}
