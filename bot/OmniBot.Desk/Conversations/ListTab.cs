namespace OmniBot.Desk.Conversations;

/// <summary>The tabs of the list.</summary>
internal enum ListTab
{
    /// <summary>What the agent has or is asked about.</summary>
    Mine,

    /// <summary>What waits for an agent.</summary>
    Queue,

    /// <summary>All that is under way and that the agent may see.</summary>
    All,
}
