using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Host.Handoff;

/// <summary>Says what is due with a handoff at a moment. Pure but for what it is given.</summary>
/// <param name="directory">The queues' time limits.</param>
/// <param name="presences">Who is there.</param>
/// <param name="now">The moment.</param>
internal sealed class HandoffClock(IDeskDirectory directory, IAgentPresence presences, DateTimeOffset now)
{
    // A desk that has lost its link, as all do when the server starts anew, is mostly back within this time.
    private static readonly TimeSpan s_offerGrace = TimeSpan.FromSeconds(10);

    /// <summary>The command that is due; null when nothing is.</summary>
    public HandoffCommand? Due(HandoffRow row)
    {
        var record = row.Record;
        var queue = directory.Queues.FirstOrDefault(known => known.Id == record.Queue);
        switch (record.State)
        {
            case HandoffState.Offered or HandoffState.Transfer:
                return record.Offer is { } offer && (offer.ExpiresAt + HandoffMachine.OfferGrace < now || IsGone(offer.Agent, s_offerGrace))
                    ? new ExpireOffer(offer.Number)
                    : null;
            case HandoffState.CallbackScheduled:
                return record.CallbackAt <= now && record.Queue is not null ? new QueueHandoff(record.Queue) : null;
            case HandoffState.Queued:
                return Overflow(record, queue);
            case HandoffState.WrapUp:
                return record.EndedAt is { } ended && now - ended >= (queue?.WrapUpTime ?? TimeSpan.Zero) ? new FinishWrapUp() : null;
            case HandoffState.Active or HandoffState.WaitingOnCustomer or HandoffState.Consult:
                return OfAgent(record, queue);
            default:
                return null;
        }
    }

    private HandoffCommand? OfAgent(HandoffRecord record, QueueDefinition? queue)
    {
        if (record.Agent is { } agent && agent != HubHandoff.Agent && IsGone(agent, AgentPresences.Grace) && record.ParkedUntil is null)
        {
            return new ReleaseHandoff { From = agent };
        }

        if (record.ParkedUntil <= now)
        {
            return new UnparkHandoff();
        }

        var silence = queue?.CustomerSilence ?? TimeSpan.Zero;
        return record.State == HandoffState.WaitingOnCustomer && record.ParkedUntil is null && silence > TimeSpan.Zero
            && now - (record.LastAgentAt ?? now) >= silence
            ? new ResolveHandoff { Disposition = "no-answer" }
            : null;
    }

    private HandoffCommand? Overflow(HandoffRecord record, QueueDefinition? queue)
    {
        if (queue is null || queue.MaxWait <= TimeSpan.Zero || now - (record.QueuedAt ?? now) < queue.MaxWait)
        {
            return null;
        }

        return queue.Overflow switch
        {
            OverflowAction.OtherQueue when queue.OverflowQueue is { } other => new QueueHandoff(other),
            OverflowAction.Callback => new ScheduleCallback(HoursCalendar.NextOpening(queue.Hours, now) ?? now),
            OverflowAction.Message or OverflowAction.Case => new ExpireHandoff(),
            _ => null,
        };
    }

    private bool IsGone(string agent, TimeSpan since) =>
        presences.Find(agent) is { Presence: AgentPresence.Offline } presence && now - presence.Since >= since;
}
