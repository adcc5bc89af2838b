using OmniBot.Core.Handoff;

namespace OmniBot.Core.Desk;

/// <summary>The figures of a contact centre, from handoffs as history has them. Pure; filter the handoffs first, by queue, time or agent.</summary>
/// <remarks>
/// <para>An average or share of nothing is null, not zero. Figures of waiting leave out take-overs, for which nobody waited, and handoffs whose
/// beginning the history does not have: read it from early enough.</para>
/// <para><i>Answered</i>: an agent got it. <i>Lost</i>: it was abandoned, or expired, before any agent got it.</para>
/// </remarks>
public static class DeskFigures
{
    /// <summary>How many were answered.</summary>
    public static int Answered(IEnumerable<HandoffCourse> courses) => courses.Count(course => Waited(course) && course.AnsweredAt is not null);

    /// <summary>Answered within the target ÷ (answered + lost + still waiting for longer than the target).</summary>
    /// <param name="courses">The handoffs.</param>
    /// <param name="targetOf">
    /// The longest wait of a handoff that counts as kept; see <see cref="HandoffCourse.Wait"/>. Handoffs for which it is null are left out.
    /// </param>
    /// <returns>0 to 1.</returns>
    public static double? ServiceLevel(IEnumerable<HandoffCourse> courses, Func<HandoffCourse, TimeSpan?> targetOf)
    {
        ArgumentNullException.ThrowIfNull(targetOf);
        var (kept, all) = (0, 0);
        foreach (var course in courses.Where(Waited))
        {
            var isAnswered = course.AnsweredAt is not null;
            if (targetOf(course) is { } target && (isAnswered || IsLost(course) || (course.WaitingSince is not null && course.Wait > target)))
            {
                all++;
                kept += isAnswered && course.Wait <= target ? 1 : 0;
            }
        }

        return all == 0 ? null : (double)kept / all;
    }

    /// <summary>Sum of the waits of the answered ÷ answered.</summary>
    public static TimeSpan? AverageSpeedOfAnswer(IEnumerable<HandoffCourse> courses) =>
        Average(courses.Where(course => Waited(course) && course.AnsweredAt is not null).Select(course => course.Wait));

    /// <summary>Sum of the times in work, paperwork included and parked times not, ÷ handoffs; only of those that an agent had and that are over.</summary>
    public static TimeSpan? AverageHandleTime(IEnumerable<HandoffCourse> courses) =>
        Average(courses
            .Where(course => course.IsWhole && course.AnsweredAt is not null && course.Outcome is not null)
            .Select(course => course.Work.Aggregate(TimeSpan.Zero, (sum, span) => sum + span.Length)));

    /// <summary>Abandoned before any agent got it ÷ (answered + lost).</summary>
    /// <returns>0 to 1.</returns>
    public static double? AbandonmentRate(IEnumerable<HandoffCourse> courses)
    {
        var over = courses.Where(course => Waited(course) && (course.AnsweredAt is not null || IsLost(course))).ToList();
        return over.Count == 0
            ? null
            : (double)over.Count(course => course.AnsweredAt is null && course.Outcome == HandoffState.Abandoned) / over.Count;
    }

    /// <summary>How many wait: requested, queued, offered, or on their way to a colleague.</summary>
    public static int QueueDepth(IEnumerable<HandoffCourse> courses) => courses.Count(course => course.WaitingSince is not null);

    /// <summary>The time − the earliest beginning of a wait that goes on; null when nobody waits.</summary>
    public static TimeSpan? OldestWait(IEnumerable<HandoffCourse> courses, DateTimeOffset at) =>
        courses.Max(course => at - course.WaitingSince);

    /// <summary>Sum of the times from asking to an agent's first words ÷ handoffs with words.</summary>
    public static TimeSpan? AverageFirstResponse(IEnumerable<HandoffCourse> courses) =>
        Average(courses.Where(course => Waited(course) && course.FirstResponse is not null).Select(course => course.FirstResponse!.Value));

    /// <summary>For each agent: the time with at least one conversation in work ÷ the time at the desk.</summary>
    /// <param name="courses">The handoffs.</param>
    /// <param name="from">The beginning of the time to look at.</param>
    /// <param name="until">Its end.</param>
    /// <param name="atDesk">How long each agent was signed in within that time. Agents who are not named, or with no time, have no occupancy.</param>
    /// <returns>By agent's id; 0 to 1 when the times at the desk are right.</returns>
    public static IReadOnlyDictionary<string, double> Occupancy(
        IEnumerable<HandoffCourse> courses, DateTimeOffset from, DateTimeOffset until, IReadOnlyDictionary<string, TimeSpan> atDesk)
    {
        ArgumentNullException.ThrowIfNull(atDesk);
        var spans = courses.SelectMany(course => course.Work).ToLookup(span => span.Agent);
        return atDesk
            .Where(agent => agent.Value > TimeSpan.Zero)
            .ToDictionary(agent => agent.Key, agent => Covered(spans[agent.Key], from, until) / agent.Value);
    }

    // Conversations at the same time count once.
    private static TimeSpan Covered(IEnumerable<AgentSpan> spans, DateTimeOffset from, DateTimeOffset until)
    {
        var (covered, end) = (TimeSpan.Zero, from);
        foreach (var span in spans.OrderBy(span => span.From))
        {
            var begin = span.From > end ? span.From : end;
            var stop = span.Until < until ? span.Until : until;
            if (stop > begin)
            {
                covered += stop - begin;
                end = stop;
            }
        }

        return covered;
    }

    private static bool Waited(HandoffCourse course) => course.IsWhole && !course.IsTakeOver;

    private static bool IsLost(HandoffCourse course) =>
        course.AnsweredAt is null && (course.Outcome is HandoffState.Abandoned or HandoffState.Expired);

    private static TimeSpan? Average(IEnumerable<TimeSpan> times)
    {
        var (sum, count) = (TimeSpan.Zero, 0);
        foreach (var time in times)
        {
            sum += time;
            count++;
        }

        return count == 0 ? null : sum / count;
    }
}
