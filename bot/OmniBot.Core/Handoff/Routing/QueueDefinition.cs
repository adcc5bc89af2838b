namespace OmniBot.Core.Handoff.Routing;

/// <summary>A queue as admins set it up.</summary>
public sealed record QueueDefinition
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>1 (most urgent) to 9: the priority of what enters it. The default is 5.</summary>
    public int Priority { get; init; } = 5;

    /// <summary>Skills that its agents need, added to those that a handoff asks for.</summary>
    public IReadOnlyList<SkillNeed> Skills { get; init; } = [];

    /// <summary>Agents must speak the customer's language. The default is true.</summary>
    public bool MatchLanguage { get; init; } = true;

    public WorkingHours Hours { get; init; } = WorkingHours.Always;

    public OverflowAction AfterHours { get; init; } = OverflowAction.Case;

    /// <summary>The queue that takes over when <see cref="AfterHours"/> is another queue.</summary>
    public string? AfterHoursQueue { get; init; }

    /// <summary>Most handoffs that wait in it; 0 for no limit. The default is 0.</summary>
    public int MaxWaiting { get; init; }

    /// <summary>Longest wait before <see cref="Overflow"/>; zero for no limit. The default is zero.</summary>
    public TimeSpan MaxWait { get; init; }

    /// <summary>What happens when it is full, or the wait is too long.</summary>
    public OverflowAction Overflow { get; init; }

    /// <summary>The queue that takes over when <see cref="Overflow"/> is another queue.</summary>
    public string? OverflowQueue { get; init; }

    /// <summary>How long an agent may take to accept. 5 to 600 seconds; the default is 30.</summary>
    public TimeSpan OfferTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Target for the agent's first answer. The default is 2 minutes.</summary>
    public TimeSpan FirstResponseTarget { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Target for each later answer. The default is 5 minutes.</summary>
    public TimeSpan NextResponseTarget { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Target for the resolution. The default is 8 hours.</summary>
    public TimeSpan ResolutionTarget { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Time for paperwork after a resolution; zero for none. The default is zero.</summary>
    public TimeSpan WrapUpTime { get; init; }

    /// <summary>Silence of the customer after which an agent's conversation ends; zero for never. The default is 24 hours.</summary>
    public TimeSpan CustomerSilence { get; init; } = TimeSpan.FromHours(24);

    /// <summary>A customer goes to the agent who had the last handoff, when that was within this time; zero for never.</summary>
    public TimeSpan StickyTime { get; init; } = TimeSpan.FromHours(24);
}
