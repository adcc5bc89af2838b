using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Core.Desk;

/// <summary>Who is at the desk.</summary>
public interface IAgentPresence
{
    /// <summary>All agents that are or were signed in since the start.</summary>
    IReadOnlyList<PresenceRecord> List();

    PresenceRecord Find(string agent);

    /// <summary>Sets what the agent, or a supervisor, chose.</summary>
    Task SetAsync(string agent, AgentPresence presence, CancellationToken cancellationToken);

    /// <summary>An open desk page of the agent: while one is connected the agent is there. Dispose it when the link is lost.</summary>
    /// <remarks>
    /// When the last one is gone the agent counts as offline at once, and is what was chosen before when a link is back within 2.5 minutes;
    /// after that the agent's conversations go back into their queues.
    /// </remarks>
    IDisposable Connect(string agent);
}
