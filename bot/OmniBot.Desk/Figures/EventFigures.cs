using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.Figures;

/// <summary>Computes the figures from the changes of handoffs. A handoff counts for the queue in which it was accepted or left.</summary>
internal sealed class EventFigures : IDeskFigures
{
    public IReadOnlyList<QueueFigures> Compute(
        IReadOnlyList<HandoffHistory> history, IReadOnlyCollection<HandoffRow> open, IReadOnlyList<QueueDefinition> queues)
    {
        var targets = queues.ToDictionary(queue => queue.Id, queue => queue.FirstResponseTarget);
        var courses = history
            .GroupBy(change => (change.Conversation, change.Event.Handoff))
            .Select(group => Follow([.. group.Select(change => change.Event)]))
            .ToList();
        var waiting = open.Where(row => row.Record.Owner == OwnerKind.Queue && row.Record.State != HandoffState.CallbackScheduled).ToList();
        return
        [
            Of(null, courses, waiting, targets),
            .. queues.Select(queue => Of(
                queue.Id,
                [.. courses.Where(course => course.Queue == queue.Id)],
                [.. waiting.Where(row => row.Record.Queue == queue.Id)],
                targets)),
        ];
    }

    private static QueueFigures Of(
        string? queue, List<Course> courses, List<HandoffRow> waiting, Dictionary<string, TimeSpan> targets)
    {
        var accepted = courses.Where(course => course.AcceptedAt is not null).ToList();
        var abandoned = courses.Count(course => course.IsAbandoned);
        var decided = accepted.Count + abandoned;
        var inTime = accepted.Count(course => course.Wait is { } wait && wait <= targets.GetValueOrDefault(course.Queue ?? "", TimeSpan.MaxValue));
        return new QueueFigures(
            queue,
            waiting.Count,
            waiting.Min(row => row.Record.RequestedAt ?? row.Record.QueuedAt),
            accepted.Count,
            abandoned,
            decided == 0 ? null : (double)inTime / decided,
            decided == 0 ? null : (double)abandoned / decided,
            Mean(accepted.Select(course => course.Wait)),
            Mean(accepted.Select(course => course.EndedAt - course.AcceptedAt)));
    }

    private static TimeSpan? Mean(IEnumerable<TimeSpan?> spans)
    {
        var known = spans.OfType<TimeSpan>().ToList();
        return known.Count == 0 ? null : TimeSpan.FromTicks((long)known.Average(span => span.Ticks));
    }

    private static Course Follow(List<HandoffEvent> events)
    {
        var requested = events.FirstOrDefault(change => change.To is HandoffState.Requested or HandoffState.Queued && IsRest(change.From));
        var accepted = events.FirstOrDefault(change =>
            change.To is HandoffState.Active or HandoffState.WaitingOnCustomer && HandoffStateTable.OwnerOf(change.From) != OwnerKind.Agent);
        var ended = events.FirstOrDefault(change => accepted is not null && change.Epoch > accepted.Epoch && (IsRest(change.To) || change.To == HandoffState.WrapUp));
        return new Course(
            accepted?.Queue ?? events[^1].Queue,
            accepted is null || requested is null ? null : accepted.At - requested.At,
            accepted?.At,
            ended?.At,
            accepted is null && events.Any(change => change.To == HandoffState.Abandoned));
    }

    private static bool IsRest(HandoffState state) => HandoffStateTable.OwnerOf(state) is OwnerKind.Bot or OwnerKind.Nobody;

    private sealed record Course(string? Queue, TimeSpan? Wait, DateTimeOffset? AcceptedAt, DateTimeOffset? EndedAt, bool IsAbandoned);
}
