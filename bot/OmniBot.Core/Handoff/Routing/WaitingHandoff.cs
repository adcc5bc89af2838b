using OmniBot.Core.Conversations;

namespace OmniBot.Core.Handoff.Routing;

/// <summary>A handoff that waits for an agent, as the router sees it.</summary>
public sealed record WaitingHandoff
{
    public required ConversationKey Conversation { get; init; }
    public required string Queue { get; init; }

    /// <summary>1 (most urgent) to 9.</summary>
    public int Priority { get; init; } = 5;

    /// <summary>When it entered the queue; among the same priority the earliest comes first.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>What an agent must be able to do: the handoff's needs and its queue's.</summary>
    public IReadOnlyList<SkillNeed> Skills { get; init; } = [];

    /// <summary>The language that an agent must speak; null for any.</summary>
    public string? Language { get; init; }

    public string Channel { get; init; } = "";

    /// <summary>Units of an agent's capacity that it takes, 1 to 100.</summary>
    public int Units { get; init; } = 2;

    /// <summary>The agent that gets it first when free; others get it when that agent is not available.</summary>
    public string? PreferredAgent { get; init; }

    public IReadOnlyList<string> DeclinedBy { get; init; } = [];
}
