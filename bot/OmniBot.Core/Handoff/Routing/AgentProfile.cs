namespace OmniBot.Core.Handoff.Routing;

/// <summary>An agent as admins set one up.</summary>
public sealed record AgentProfile
{
    public required string Id { get; init; }

    /// <summary>The name that colleagues see.</summary>
    public required string Name { get; init; }

    /// <summary>The name that customers see; null for <see cref="Name"/>.</summary>
    public string? PublicName { get; init; }

    public string? Email { get; init; }

    public DeskRole Role { get; init; }

    /// <summary>Ids of the queues that the agent works in.</summary>
    public IReadOnlyList<string> Queues { get; init; } = [];

    /// <summary>The agent's skills; the level is what the agent has, 1 to 5.</summary>
    public IReadOnlyList<SkillNeed> Skills { get; init; } = [];

    /// <summary>Languages that the agent speaks, such as <c>de</c>. None at all means any.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Units of work that the agent takes at once, 1 to 100. The default is 6: three chats at two units each.</summary>
    public int Capacity { get; init; } = 6;

    /// <summary>Most conversations at once by channel, such as <c>voice: 1</c>; a channel that is not named has no limit of its own.</summary>
    public IReadOnlyDictionary<string, int> ChannelLimits { get; init; } = new Dictionary<string, int>();

    /// <summary>Disabled agents can't sign in and get no work.</summary>
    public bool IsEnabled { get; init; } = true;
}
