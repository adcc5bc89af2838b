using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>A day, with its nearest past and future readings where its year, month or week was left open.</summary>
internal sealed record DateSpec(string Timex, DateOnly Past, DateOnly Future)
{
    public static DateSpec Fixed(DateOnly day) => new(Iso(day), day, day);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day of a month, of any year where that is null; null where no year has it.</summary>
    public static DateSpec? Of(int? year, int month, int day, DateTime reference)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        if (year is { } known)
        {
            return known is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(known, month) ? Fixed(new DateOnly(known, month, day)) : null;
        }

        return day > DateTime.DaysInMonth(2000, month)
            ? null
            : new DateSpec(
                string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"),
                Nearest(reference.Year, -1, y => TryDay(y, month, day), date => date.ToDateTime(TimeOnly.MinValue) < reference),
                Nearest(reference.Year, 1, y => TryDay(y, month, day), date => date.ToDateTime(TimeOnly.MinValue) >= reference));
    }

    /// <summary>A day of the current, last or next months.</summary>
    public static DateSpec? OfMonth(int day, DateTime reference)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }

        var month = (reference.Year * 12) + reference.Month - 1;
        return new DateSpec(
            string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}"),
            Nearest(month, -1, m => TryDay(m / 12, (m % 12) + 1, day), date => date.ToDateTime(TimeOnly.MinValue) < reference),
            Nearest(month, 1, m => TryDay(m / 12, (m % 12) + 1, day), date => date.ToDateTime(TimeOnly.MinValue) >= reference));
    }

    public static DateSpec Weekday(int weekday, DateOnly today)
    {
        var day = MondayOf(today).AddDays(weekday - 1);
        return new DateSpec($"XXXX-WXX-{weekday}", day < today ? day : day.AddDays(-7), day >= today ? day : day.AddDays(7));
    }

    /// <summary>The nearest days that are both, such as a Sunday the 31st; null where none lies within twelve years.</summary>
    public static DateSpec? WeekdayOfMonth(int weekday, int day, DateOnly today)
    {
        DateOnly? Find(int step)
        {
            for (var months = 0; months <= 144; months++)
            {
                var month = (today.Year * 12) + today.Month - 1 + (months * step);
                if (TryDay(month / 12, (month % 12) + 1, day) is { } found && ((int)found.DayOfWeek + 6) % 7 == weekday - 1 && (step < 0 ? found < today : found >= today))
                {
                    return found;
                }
            }

            return null;
        }

        return day is >= 1 and <= 31 && Find(-1) is { } past && Find(1) is { } future ? new DateSpec($"XXXX-WXX-{weekday}", past, future) : null;
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly? TryDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    // Ten steps are enough: leap days lie at most eight years apart.
    private static DateOnly Nearest(int start, int step, Func<int, DateOnly?> at, Func<DateOnly, bool> fits)
    {
        for (var tries = 0; tries <= 10; tries++)
        {
            if (at(start + (tries * step)) is { } day && fits(day))
            {
                return day;
            }
        }

        return step < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
    }
}
