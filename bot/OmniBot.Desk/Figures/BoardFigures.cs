using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.Figures;

/// <summary>The board's figures by the formulas of <see cref="DeskFigures"/>.</summary>
internal static class BoardFigures
{
    /// <summary>The figures of all queues together, then of each.</summary>
    /// <param name="courses">The handoffs, with all that wait now.</param>
    /// <param name="queues">The queues. A handoff in none of them counts in the total, but has no target to keep.</param>
    /// <param name="from">Handoffs that were asked for before count only when they wait now.</param>
    public static IReadOnlyList<QueueFigures> Compute(
        IReadOnlyList<HandoffCourse> courses, IReadOnlyList<QueueDefinition> queues, DateTimeOffset from)
    {
        var targets = queues.ToDictionary(queue => queue.Id, queue => queue.FirstResponseTarget);
        var asked = courses.Where(course => course.AskedAt >= from).ToList();
        return
        [
            Of(null, courses, asked, targets),
            .. queues.Select(queue => Of(
                queue.Id,
                [.. courses.Where(course => course.Queue == queue.Id)],
                [.. asked.Where(course => course.AnsweringQueue == queue.Id)],
                targets)),
        ];
    }

    private static QueueFigures Of(
        string? queue, IReadOnlyList<HandoffCourse> now, List<HandoffCourse> asked, Dictionary<string, TimeSpan> targets) => new(
            queue,
            DeskFigures.QueueDepth(now),
            now.Min(course => course.WaitingSince),
            DeskFigures.Answered(asked),
            DeskFigures.ServiceLevel(
                asked, course => course.AnsweringQueue is { } answering && targets.TryGetValue(answering, out var target) ? target : null),
            DeskFigures.AbandonmentRate(asked),
            DeskFigures.AverageSpeedOfAnswer(asked),
            DeskFigures.AverageHandleTime(asked));
}
