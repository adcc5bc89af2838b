using System.Globalization;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.Admin;

/// <summary>Working hours and holidays as lines of text: <c>Mon 08:00-17:00</c> and <c>2027-01-01</c>.</summary>
internal static class HoursText
{
    private static readonly string[] s_days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    public static string Write(IReadOnlyList<DayHours> days) => string.Join(
        '\n',
        days.Select(day => string.Create(CultureInfo.InvariantCulture, $"{s_days[(int)day.Day]} {day.From:HH:mm}-{day.To:HH:mm}")));

    public static string Write(IReadOnlyList<DateOnly> dates) =>
        string.Join('\n', dates.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <returns>The hours, or the line that is none.</returns>
    public static (IReadOnlyList<DayHours> Days, string? Wrong) ReadDays(string text)
    {
        var days = new List<DayHours>();
        foreach (var line in Lines(text))
        {
            var parts = line.Split([' ', '-', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var day = parts.Length == 3 ? Array.FindIndex(s_days, name => parts[0].StartsWith(name, StringComparison.OrdinalIgnoreCase)) : -1;
            if (day < 0 || Time(parts[1]) is not { } from || Time(parts[2]) is not { } to)
            {
                return (days, line);
            }

            days.Add(new DayHours((DayOfWeek)day, from, to));
        }

        return (days, null);
    }

    /// <returns>The dates, or the line that is none.</returns>
    public static (IReadOnlyList<DateOnly> Dates, string? Wrong) ReadDates(string text)
    {
        var dates = new List<DateOnly>();
        foreach (var line in Lines(text))
        {
            if (!DateOnly.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return (dates, line);
            }

            dates.Add(date);
        }

        return (dates, null);
    }

    private static TimeOnly? Time(string text) =>
        text == "24:00" ? TimeOnly.MinValue
        : TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
