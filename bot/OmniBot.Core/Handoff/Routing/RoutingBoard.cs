using OmniBot.Core.Conversations;

namespace OmniBot.Core.Handoff.Routing;

/// <summary>Keeps what waits and who is there, and finds agents from one event to the next. For one thread at a time.</summary>
/// <remarks>
/// <para>Decides exactly as <see cref="Router.Assign"/> does on the same items and agents, but looks only at what the events since the last
/// call can have made possible: items that came or changed, and groups of equal needs whose agents changed. That is enough, since after a
/// call nothing that is left can be placed, and placing only takes room away.</para>
/// <para>What <see cref="Assign"/> places leaves the board, and the agent's load in it grows. When the offer then fails, put the item back; when
/// the agent's load is known better, put the agent again.</para>
/// </remarks>
public sealed class RoutingBoard
{
    private readonly Dictionary<ConversationKey, (WaitingHandoff Item, RoutingGroup Group)> _items = [];
    private readonly Dictionary<RoutingNeeds, RoutingGroup> _groups = [];
    private readonly Dictionary<string, AgentSeat> _agents = [];
    private readonly HashSet<ConversationKey> _newItems = [];
    private readonly HashSet<AgentSeat> _newRoom = [];

    // Rises with each change of any agent.
    private long _version;

    /// <summary>How many handoffs wait.</summary>
    public int Waiting => _items.Count;

    /// <summary>How many agents are known, available or not.</summary>
    public int Agents => _agents.Count;

    /// <summary>Adds what waits, or replaces what waits for the same conversation.</summary>
    public void Put(WaitingHandoff item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Remove(item.Conversation);
        var needs = RoutingNeeds.Of(item);
        if (!_groups.TryGetValue(needs, out var group))
        {
            group = new RoutingGroup(needs);
            group.Agents.UnionWith(_agents.Values.Where(agent => needs.AreMetBy(agent.Profile)));
            _groups.Add(needs, group);
        }

        group.Items.Add(item);
        _items.Add(item.Conversation, (item, group));
        _newItems.Add(item.Conversation);
    }

    /// <summary>Takes away what waits no more.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(ConversationKey conversation)
    {
        if (!_items.Remove(conversation, out var entry))
        {
            return false;
        }

        _newItems.Remove(conversation);
        entry.Group.Items.Remove(entry.Item);
        if (entry.Group.Items.Count == 0)
        {
            _groups.Remove(entry.Group.Needs);
        }

        return true;
    }

    /// <summary>Adds an agent, or replaces what is known of the agent with that id.</summary>
    /// <remarks>Cheaper when <see cref="RoutableAgent.Profile"/> is the same object as before.</remarks>
    public void Put(RoutableAgent agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        _version++;
        var hasOtherProfile = true;
        if (_agents.TryGetValue(agent.Profile.Id, out var seat))
        {
            hasOtherProfile = !ReferenceEquals(seat.Profile, agent.Profile);
            seat.Update(agent);
        }
        else
        {
            seat = new AgentSeat(agent);
            _agents.Add(seat.Id, seat);
        }

        _newRoom.Add(seat);
        if (hasOtherProfile)
        {
            foreach (var group in _groups.Values)
            {
                _ = group.Needs.AreMetBy(seat.Profile) ? group.Agents.Add(seat) : group.Agents.Remove(seat);
            }
        }
    }

    /// <summary>Takes away an agent.</summary>
    /// <returns>Whether there was one with that id.</returns>
    public bool RemoveAgent(string id)
    {
        if (!_agents.Remove(id, out var seat))
        {
            return false;
        }

        _version++;
        _newRoom.Remove(seat);
        foreach (var group in _groups.Values)
        {
            group.Agents.Remove(seat);
        }

        return true;
    }

    /// <summary>Places what can be placed, most urgent first.</summary>
    public IReadOnlyList<RoutingDecision> Assign()
    {
        var decisions = new List<RoutingDecision>();
        var placed = new List<ConversationKey>();
        var heads = HeadsToLookAt();
        while (heads.TryDequeue(out var head, out var item))
        {
            var group = head.Group;
            if (group.IsHopeless(_version))
            {
                continue;
            }

            if (group.BestFor(item, _version) is { } agent)
            {
                agent.Take(group.Needs);
                _version++;
                decisions.Add(new RoutingDecision(item.Conversation, agent.Id));
                placed.Add(item.Conversation);
            }

            if (head.Rest?.MoveNext() == true)
            {
                heads.Enqueue(head, head.Rest.Current);
            }
        }

        foreach (var conversation in placed)
        {
            Remove(conversation);
        }

        _newItems.Clear();
        _newRoom.Clear();
        return decisions;
    }

    // The first of each group that may have got room, and the new items of the other groups.
    private PriorityQueue<Head, WaitingHandoff> HeadsToLookAt()
    {
        var heads = new PriorityQueue<Head, WaitingHandoff>(WaitingOrder.Instance);
        var groups = new HashSet<RoutingGroup>();
        foreach (var agent in _newRoom)
        {
            foreach (var group in _groups.Values)
            {
                if (agent.HasRoomFor(group.Needs) && group.Agents.Contains(agent) && groups.Add(group))
                {
                    var rest = group.Items.AsEnumerable().GetEnumerator();
                    rest.MoveNext();
                    heads.Enqueue(new Head(group, rest), rest.Current);
                }
            }
        }

        foreach (var conversation in _newItems)
        {
            var (item, group) = _items[conversation];
            if (!groups.Contains(group))
            {
                heads.Enqueue(new Head(group, null), item);
            }
        }

        return heads;
    }

    /// <summary>A place in the order of a group, with what comes behind it; without, one item by itself.</summary>
    private sealed record Head(RoutingGroup Group, IEnumerator<WaitingHandoff>? Rest);
}
