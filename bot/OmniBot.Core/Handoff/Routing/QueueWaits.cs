using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;

namespace OmniBot.Core.Handoff.Routing;

/// <summary>Follows handoffs through their queues, for the estimates of waits. For one thread at a time.</summary>
/// <remarks>
/// Takes the changes of all conversations in order, at the start those of the last hours from history. The place at which a handoff began to
/// wait is counted without priorities. A handoff that is offered within <see cref="AtOnce"/> did not stand in a line and counts nothing; nor
/// does one that ends, or leaves for another queue, before an agent has it.
/// </remarks>
public sealed class QueueWaits
{
    /// <summary>Who is offered to an agent within this time of entering did not wait in a line: 2 seconds.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    private readonly Dictionary<ConversationKey, Entry> _entries = [];
    private readonly Dictionary<string, int> _lengths = [];
    private readonly Dictionary<string, WaitEstimate> _estimates = [];

    public WaitEstimate Of(string queue) => _estimates.GetValueOrDefault(queue, WaitEstimate.None);

    public void Add(HandoffHistory change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var happened = change.Event;
        var isInQueue = happened.To is HandoffState.Queued or HandoffState.Offered;
        if (_entries.TryGetValue(change.Conversation, out var entry))
        {
            if (isInQueue && happened.Queue == entry.Queue)
            {
                var isFirstOffer = happened.To == HandoffState.Offered && entry.FirstOfferAt is null;
                _entries[change.Conversation] = isFirstOffer ? entry with { FirstOfferAt = happened.At } : entry;
                return;
            }

            Leave(change.Conversation, entry, happened);
        }

        if (isInQueue && happened.Queue is { } queue)
        {
            var position = _lengths[queue] = _lengths.GetValueOrDefault(queue) + 1;
            _entries[change.Conversation] = new Entry(queue, happened.At, position, happened.To == HandoffState.Offered ? happened.At : null);
        }
    }

    private void Leave(ConversationKey conversation, Entry entry, HandoffEvent happened)
    {
        _entries.Remove(conversation);
        _lengths[entry.Queue]--;
        var stoodInLine = (entry.FirstOfferAt ?? happened.At) - entry.EnteredAt > AtOnce;
        if (happened.To == HandoffState.Active && stoodInLine)
        {
            _estimates[entry.Queue] = Of(entry.Queue).With(entry.Position, happened.At - entry.EnteredAt);
        }
    }

    private sealed record Entry(string Queue, DateTimeOffset EnteredAt, int Position, DateTimeOffset? FirstOfferAt);
}
