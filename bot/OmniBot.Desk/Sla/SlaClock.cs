using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.Sla;

/// <summary>Tells what is due next in a conversation.</summary>
internal static class SlaClock
{
    private static readonly TimeSpan s_leastWarning = TimeSpan.FromSeconds(30);

    /// <summary>Null when nothing is: parked, promised for later, in wrap-up, ended, or in a queue that is not set up.</summary>
    public static DueTime? Of(HandoffRecord record, QueueDefinition? queue)
    {
        if (queue is null || record.RequestedAt is not { } requested || record.ParkedUntil is not null
            || record.Owner is not (OwnerKind.Queue or OwnerKind.Agent)
            || record.State is HandoffState.WrapUp or HandoffState.CallbackScheduled)
        {
            return null;
        }

        if (record.FirstReplyAt is null)
        {
            return Due(SlaTarget.FirstResponse, requested, queue.FirstResponseTarget);
        }

        return record.UnansweredSince is { } unanswered
            ? Due(SlaTarget.NextResponse, unanswered, queue.NextResponseTarget)
            : Due(SlaTarget.Resolution, requested, queue.ResolutionTarget);
    }

    private static DueTime Due(SlaTarget target, DateTimeOffset from, TimeSpan span)
    {
        var warning = span / 5 > s_leastWarning ? span / 5 : s_leastWarning;
        return new DueTime(target, from + span, from + span - warning);
    }
}
