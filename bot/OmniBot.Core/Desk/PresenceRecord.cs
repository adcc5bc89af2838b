using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Core.Desk;

/// <summary>An agent's presence.</summary>
/// <param name="Agent">The agent's id.</param>
/// <param name="Presence">What counts now.</param>
/// <param name="Since">Since when.</param>
/// <param name="Load">Units of work that the agent has.</param>
public sealed record PresenceRecord(string Agent, AgentPresence Presence, DateTimeOffset Since, int Load);
