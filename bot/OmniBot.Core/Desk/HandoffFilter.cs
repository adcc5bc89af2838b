using OmniBot.Core.Handoff;

namespace OmniBot.Core.Desk;

/// <summary>Which handoffs to list. A member that is null or empty filters nothing.</summary>
public sealed record HandoffFilter
{
    public IReadOnlyList<HandoffState> States { get; init; } = [];
    public string? Agent { get; init; }

    /// <summary>Ids of queues.</summary>
    public IReadOnlyList<string> Queues { get; init; } = [];
    public string? Channel { get; init; }
    public string? CustomerId { get; init; }

    /// <summary>Asked for at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Asked for before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Part of the customer's name, the subject, a tag or the case number, whatever the case of its letters.</summary>
    public string? Search { get; init; }

    /// <summary>Greatest number of rows, 1 to 10,000.</summary>
    public int Max { get; init; } = 200;
}
