namespace OmniBot.Core.Handoff.Routing;

/// <summary>An agent as the router sees one.</summary>
public sealed record RoutableAgent
{
    public required AgentProfile Profile { get; init; }
    public AgentPresence Presence { get; init; }

    /// <summary>Units that the agent's conversations and open offers take now.</summary>
    public int Load { get; init; }

    /// <summary>Conversations and open offers by channel.</summary>
    public IReadOnlyDictionary<string, int> ChannelLoad { get; init; } = new Dictionary<string, int>();

    /// <summary>When the agent last got work or became available: of two equally free agents, who waited longer comes first.</summary>
    public DateTimeOffset IdleSince { get; init; }
}
