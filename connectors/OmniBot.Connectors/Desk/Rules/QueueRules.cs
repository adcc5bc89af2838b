using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Connectors.Desk.Rules;

/// <summary>Rules of queues.</summary>
internal static class QueueRules
{
    public static void Check(DeskSnapshot directory, QueueDefinition queue)
    {
        DeskRules.CheckId(queue.Id);
        DeskRules.CheckName("name", queue.Name);
        DeskRules.CheckRange("priority", queue.Priority, 1, 9);
        SkillRules.Check(directory, queue.Skills);
        CheckHours(queue.Hours);
        CheckOverflow(directory, "after hours", queue.AfterHours, queue.AfterHoursQueue);
        CheckOverflow(directory, "when full", queue.Overflow, queue.OverflowQueue);
        DeskRules.CheckRange("greatest number that waits", queue.MaxWaiting, 0, int.MaxValue);
        CheckTime("longest wait", queue.MaxWait, TimeSpan.Zero);
        DeskRules.Refuse(
            queue.OfferTime < TimeSpan.FromSeconds(5) || queue.OfferTime > TimeSpan.FromSeconds(600),
            $"The time to accept is {queue.OfferTime.TotalSeconds:0.#} seconds; it must be 5 to 600.");
        CheckTime("target for the first answer", queue.FirstResponseTarget, TimeSpan.FromTicks(1));
        CheckTime("target for later answers", queue.NextResponseTarget, TimeSpan.FromTicks(1));
        CheckTime("target for the resolution", queue.ResolutionTarget, TimeSpan.FromTicks(1));
        CheckTime("time for paperwork", queue.WrapUpTime, TimeSpan.Zero);
        CheckTime("silence of the customer", queue.CustomerSilence, TimeSpan.Zero);
        CheckTime("time in which the last agent comes first", queue.StickyTime, TimeSpan.Zero);
        CheckLoop(directory, queue.Id, [queue.Id]);
    }

    /// <summary>The queues that it hands over to.</summary>
    public static IEnumerable<string> Next(QueueDefinition queue)
    {
        if (queue is { AfterHours: OverflowAction.OtherQueue, AfterHoursQueue: { } afterHours })
        {
            yield return afterHours;
        }

        if (queue is { Overflow: OverflowAction.OtherQueue, OverflowQueue: { } overflow })
        {
            yield return overflow;
        }
    }

    private static void CheckTime(string member, TimeSpan value, TimeSpan least) =>
        DeskRules.Refuse(
            value < least || value > TimeSpan.FromDays(365),
            $"The {member} is {value}; it must be {(least == TimeSpan.Zero ? "zero or more" : "more than zero")}, and 365 days at most.");

    private static void CheckHours(WorkingHours? hours)
    {
        DeskRules.Refuse(
            hours is null || string.IsNullOrEmpty(hours.TimeZone)
            || !TimeZoneInfo.TryFindSystemTimeZoneById(hours.TimeZone, out var zone) || !zone.HasIanaId,
            $"There is no time zone '{hours?.TimeZone}'; use an IANA name such as Europe/Berlin.");
        foreach (var day in hours!.Days)
        {
            DeskRules.Refuse(!Enum.IsDefined(day.Day), $"There is no day {day.Day}.");
            DeskRules.Refuse(day.From == day.To && day.To != TimeOnly.MinValue, $"The hours of {day.Day} begin and end at {day.From:HH:mm}.");
        }
    }

    private static void CheckOverflow(DeskSnapshot directory, string when, OverflowAction action, string? queue)
    {
        DeskRules.Refuse(!Enum.IsDefined(action), $"There is no action {action}.");
        if (action == OverflowAction.OtherQueue)
        {
            DeskRules.Refuse(string.IsNullOrEmpty(queue), $"Name the queue that takes over {when}.");
            DeskRules.Refuse(!directory.Queues.Any(known => known.Id == queue), $"There is no queue '{queue}' to take over {when}.");
        }
    }

    // A handoff would go round for ever when all of them are full or closed.
    private static void CheckLoop(DeskSnapshot directory, string first, List<string> path)
    {
        foreach (var next in directory.Queues.Where(queue => queue.Id == path[^1]).SelectMany(Next))
        {
            DeskRules.Refuse(next == first, $"The queue overflows into itself: {string.Join(" → ", [.. path, next])}.");
            if (!path.Contains(next))
            {
                CheckLoop(directory, first, [.. path, next]);
            }
        }
    }
}
