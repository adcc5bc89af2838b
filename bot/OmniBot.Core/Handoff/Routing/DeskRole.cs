namespace OmniBot.Core.Handoff.Routing;

/// <summary>What a person may do at the desk. The numbers are stored; each role but the auditor's includes those with lower numbers.</summary>
public enum DeskRole
{
    /// <summary>Sees the queues that the agent works in, and handles conversations.</summary>
    Agent = 0,

    /// <summary>Also sees all queues, listens, whispers, takes over, moves conversations and changes agents' presence.</summary>
    Supervisor = 1,

    /// <summary>Also sets up agents, queues and all else.</summary>
    Admin = 2,

    /// <summary>Reads history and the audit log and changes nothing.</summary>
    Auditor = 3,
}
