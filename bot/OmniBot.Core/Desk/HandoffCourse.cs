using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;

namespace OmniBot.Core.Desk;

/// <summary>One handoff from its beginning to its end, or as far as it has come, put together from its changes.</summary>
public sealed record HandoffCourse
{
    public required ConversationKey Conversation { get; init; }

    /// <summary>The handoff's number in its conversation.</summary>
    public required int Number { get; init; }

    /// <summary>History has its beginning. Without, the times of waiting are not known and figures of them leave it out.</summary>
    public bool IsWhole { get; init; }

    /// <summary>An agent took it over from the bot: nobody asked and nobody waited.</summary>
    public bool IsTakeOver { get; init; }

    /// <summary>The state at last.</summary>
    public HandoffState State { get; init; }

    /// <summary>The queue at last; null for none.</summary>
    public string? Queue { get; init; }

    /// <summary>The queue that the wait is put down to: in which an agent first got it; until then <see cref="Queue"/>.</summary>
    public string? AnsweringQueue { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>When an agent first got it; null when none did.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Since when it waits now; null when it doesn't.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>The time in which it waited for its first agent, in all queues and offers; the time until a call-back is not waiting.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>The time from asking until an agent first wrote, without the time until a call-back; null when none wrote.</summary>
    public TimeSpan? FirstResponse { get; init; }

    /// <summary>How it ended: closed, returned, abandoned or expired; null when it goes on.</summary>
    public HandoffState? Outcome { get; init; }

    /// <summary>Who had it in work and when, in order.</summary>
    public IReadOnlyList<AgentSpan> Work { get; init; } = [];

    /// <summary>Puts together handoffs from their changes.</summary>
    /// <param name="history">Changes in order; those of other handoffs may lie between.</param>
    /// <param name="until">The time to look from: later changes are left out, and what goes on goes on until then.</param>
    public static IReadOnlyList<HandoffCourse> Of(IEnumerable<HandoffHistory> history, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(history);
        var builders = new Dictionary<(ConversationKey, int), HandoffCourseBuilder>();
        foreach (var change in history.Where(change => change.Event.At <= until))
        {
            var key = (change.Conversation, change.Event.Handoff);
            if (!builders.TryGetValue(key, out var builder))
            {
                builders.Add(key, builder = new HandoffCourseBuilder(change.Conversation, change.Event));
            }

            builder.Add(change.Event);
        }

        return [.. builders.Values.Select(builder => builder.Build(until))];
    }
}
