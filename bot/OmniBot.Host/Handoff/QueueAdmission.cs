using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Host.Handoff;

/// <inheritdoc cref="IQueueAdmission"/>
internal sealed class QueueAdmission(IDeskDirectory directory, IAgentPresence presences, OpenHandoffs handoffs, QueueEstimates estimates) : IQueueAdmission, IQueuePlaces
{
    public ValueTask<Admission> DecideAsync(AdmissionRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var queue = directory.Queues.FirstOrDefault(known => known.Id == request.Queue) ?? directory.Queues[0];
        var tried = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            tried.Add(queue.Id);
            var waiting = WaitingIn(queue.Id);
            var isOpen = HoursCalendar.IsOpen(queue.Hours, now);
            var isStaffed = isOpen && directory.Agents.Any(agent => agent.IsEnabled && agent.Queues.Contains(queue.Id) && IsThere(agent.Id));
            var isFull = queue.MaxWaiting > 0 && waiting >= queue.MaxWaiting;
            if (isStaffed && !isFull)
            {
                return ValueTask.FromResult(AdmissionTo(queue, waiting, now, instead: null));
            }

            var (action, other) = isStaffed ? (queue.Overflow, queue.OverflowQueue) : (queue.AfterHours, queue.AfterHoursQueue);
            if (action == OverflowAction.OtherQueue && directory.Queues.FirstOrDefault(known => known.Id == other) is { } next && !tried.Contains(next.Id))
            {
                queue = next;
                continue;
            }

            return ValueTask.FromResult(
                AdmissionTo(queue, waiting, now, action is OverflowAction.Wait or OverflowAction.OtherQueue ? null : action));
        }
    }

    public ValueTask<QueuePlace> FindAsync(ConversationKey conversation, HandoffRecord record, CancellationToken cancellationToken)
    {
        var ahead = handoffs.Rows.Count(row =>
            row.Record.Queue == record.Queue && row.Record.Owner == OwnerKind.Queue && row.Record.State != HandoffState.CallbackScheduled
            && !row.Conversation.Equals(conversation)
            && (row.Record.Priority, row.Record.QueuedAt ?? default).CompareTo((record.Priority, record.QueuedAt ?? default)) < 0);
        return ValueTask.FromResult(new QueuePlace(ahead + 1, estimates.Of(record.Queue, ahead + 1)));
    }

    private bool IsThere(string agent) => presences.Find(agent).Presence != AgentPresence.Offline;

    private int WaitingIn(string queue) => handoffs.Rows.Count(row =>
        row.Record.Queue == queue && row.Record.State is HandoffState.Queued or HandoffState.Offered);

    private Admission AdmissionTo(QueueDefinition queue, int waiting, DateTimeOffset now, OverflowAction? instead) => new()
    {
        Queue = queue.Id,
        Instead = instead,
        Position = waiting + 1,
        Wait = instead is null ? estimates.Of(queue.Id, waiting + 1) : null,
        Priority = queue.Priority,
        OpensAt = HoursCalendar.IsOpen(queue.Hours, now) ? null : HoursCalendar.NextOpening(queue.Hours, now),
        TimeZone = queue.Hours.TimeZone,
        StickyTime = queue.StickyTime,
    };
}
