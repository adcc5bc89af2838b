namespace OmniBot.Desk.Dialogs;

/// <summary>When a parked conversation comes back.</summary>
internal static class SnoozeTimes
{
    private const int Morning = 9;

    /// <param name="until">What was chosen.</param>
    /// <param name="now">The agent's local time.</param>
    public static DateTimeOffset Of(SnoozeUntil until, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.Date, now.Offset);
        return until switch
        {
            SnoozeUntil.Tomorrow => today.AddDays(1).AddHours(Morning),
            SnoozeUntil.NextWeek => today.AddDays(DaysToMonday(now.DayOfWeek)).AddHours(Morning),
            _ => now.AddDays(30),
        };
    }

    private static int DaysToMonday(DayOfWeek day) => day == DayOfWeek.Sunday ? 1 : 8 - (int)day;
}
