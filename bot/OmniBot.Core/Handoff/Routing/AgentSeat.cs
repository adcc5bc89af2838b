namespace OmniBot.Core.Handoff.Routing;

/// <summary>An agent with the load that grows while the router places work.</summary>
internal sealed class AgentSeat
{
    private Dictionary<string, int>? _channelLoad;

    public AgentSeat(RoutableAgent agent)
    {
        Id = agent.Profile.Id;
        Update(agent);
    }

    public string Id { get; }

    public AgentProfile Profile { get; private set; } = null!;

    private bool IsAvailable { get; set; }

    private int Load { get; set; }

    private DateTimeOffset IdleSince { get; set; }

    public void Update(RoutableAgent agent)
    {
        Profile = agent.Profile;
        IsAvailable = agent.Presence == AgentPresence.Available;
        Load = agent.Load;
        IdleSince = agent.IdleSince;
        _channelLoad = Profile.ChannelLimits.Count == 0 ? null : new Dictionary<string, int>(agent.ChannelLoad);
    }

    /// <summary>Whether the agent could take it now, if the agent is the right one at all.</summary>
    public bool HasRoomFor(RoutingNeeds needs) =>
        IsAvailable
        && Profile.Capacity - Load >= needs.Units
        && (_channelLoad is null
            || !Profile.ChannelLimits.TryGetValue(needs.Channel, out var limit)
            || _channelLoad.GetValueOrDefault(needs.Channel) < limit);

    public void Take(RoutingNeeds needs)
    {
        Load += needs.Units;
        if (_channelLoad is not null)
        {
            _channelLoad[needs.Channel] = _channelLoad.GetValueOrDefault(needs.Channel) + 1;
        }
    }

    /// <summary>Whether this agent is the better choice of two who both can take it.</summary>
    public bool GoesBefore(AgentSeat other, string? preferred)
    {
        if (preferred is not null && (Id == preferred) != (other.Id == preferred))
        {
            return Id == preferred;
        }

        // free / capacity > other.free / other.capacity, without division; both have room, so no capacity is 0.
        var share = (long)(Profile.Capacity - Load) * other.Profile.Capacity;
        var othersShare = (long)(other.Profile.Capacity - other.Load) * Profile.Capacity;
        if (share != othersShare)
        {
            return share > othersShare;
        }

        return IdleSince != other.IdleSince ? IdleSince < other.IdleSince : string.CompareOrdinal(Id, other.Id) < 0;
    }
}
