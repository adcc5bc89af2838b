namespace OmniBot.Core.Handoff;

/// <summary>Who must look at a conversation. The numbers are stored.</summary>
public enum OwnerKind
{
    /// <summary>Nobody: it is over. The customer's next message goes to the bot.</summary>
    Nobody = 0,

    Bot = 1,

    /// <summary>A queue: the router finds an agent for it.</summary>
    Queue = 2,

    /// <summary>One agent.</summary>
    Agent = 3,
}
