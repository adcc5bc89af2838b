namespace OmniBot.Core.Handoff.Routing;

/// <summary>What waits with the same needs, in order, and the agents who could take it if they had room.</summary>
internal sealed class RoutingGroup(RoutingNeeds needs)
{
    private readonly List<AgentSeat> _withRoom = [];
    private long _roomAsOf = -1;

    public RoutingNeeds Needs { get; } = needs;

    public SortedSet<WaitingHandoff> Items { get; } = new(WaitingOrder.Instance);

    public HashSet<AgentSeat> Agents { get; } = [];

    /// <summary>Whether anyone has room. The answer is kept until the version changes, which it must with each change of an agent.</summary>
    public bool IsHopeless(long version)
    {
        if (_roomAsOf != version)
        {
            _withRoom.Clear();
            foreach (var agent in Agents)
            {
                if (agent.HasRoomFor(Needs))
                {
                    _withRoom.Add(agent);
                }
            }

            _roomAsOf = version;
        }

        return _withRoom.Count == 0;
    }

    /// <summary>The agent who gets it; null when all who have room have declined it.</summary>
    public AgentSeat? BestFor(WaitingHandoff item, long version)
    {
        if (IsHopeless(version))
        {
            return null;
        }

        AgentSeat? best = null;
        foreach (var agent in _withRoom)
        {
            if ((best is null || agent.GoesBefore(best, item.PreferredAgent)) && !item.DeclinedBy.Contains(agent.Id))
            {
                best = agent;
            }
        }

        return best;
    }
}
