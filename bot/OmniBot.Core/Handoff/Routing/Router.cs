namespace OmniBot.Core.Handoff.Routing;

/// <summary>Finds agents for what waits: the rules of routing in their plainest form.</summary>
/// <remarks>
/// <para>What waits is looked at by priority, then by the time of entering, then by its key. What can't be placed does not hold up what is
/// behind it.</para>
/// <para>An agent may get it who is enabled, available and no auditor, works in its queue, has its skills at their levels, speaks its language
/// (the part before the hyphen counts: <c>de</c> serves <c>de-CH</c>), has the capacity free, is below the channel's limit, and has not declined it.
/// Of those the preferred agent comes first, then who has the greatest share of the capacity free, then who is idle longest, then the
/// lowest id. Each placing takes its capacity at once.</para>
/// <para>The time is in proportion to items times agents. <see cref="RoutingBoard"/> decides the same from one event to the next, at once.</para>
/// </remarks>
public static class Router
{
    public static IReadOnlyList<RoutingDecision> Assign(IReadOnlyList<WaitingHandoff> waiting, IReadOnlyList<RoutableAgent> agents)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(agents);
        var seats = agents.Select(agent => new AgentSeat(agent)).ToList();
        var decisions = new List<RoutingDecision>();
        foreach (var item in waiting.Order(WaitingOrder.Instance))
        {
            var needs = RoutingNeeds.Of(item);
            AgentSeat? best = null;
            foreach (var seat in seats)
            {
                if (seat.HasRoomFor(needs) && !item.DeclinedBy.Contains(seat.Id) && needs.AreMetBy(seat.Profile)
                    && (best is null || seat.GoesBefore(best, item.PreferredAgent)))
                {
                    best = seat;
                }
            }

            if (best is not null)
            {
                best.Take(needs);
                decisions.Add(new RoutingDecision(item.Conversation, best.Id));
            }
        }

        return decisions;
    }
}
