namespace OmniBot.Core.Handoff.Routing;

/// <summary>When a queue is staffed, in real time.</summary>
/// <remarks>
/// <para>The clock on the wall decides: a time is within the hours when the local clock shows a time within a span. Hours that a clock change
/// skips don't exist, and hours that it shows twice count twice.</para>
/// <para>A span belongs to the day it begins on. A holiday has neither the spans that begin on it, with what of them lies behind midnight,
/// nor the rest of a span that began on the day before. Without any spans it is open all day, but for holidays.</para>
/// </remarks>
/// <exception cref="TimeZoneNotFoundException">The hours name a time zone that the machine doesn't know.</exception>
public static class HoursCalendar
{
    public static bool IsOpen(WorkingHours hours, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return IsOpen(hours, TimeZoneInfo.ConvertTime(at, ZoneOf(hours)).DateTime);
    }

    /// <summary>The first time, from <paramref name="at"/> on, at which it is open: that time itself when it is open then.</summary>
    /// <returns>In UTC; null when it never opens again in the calendar, which ends with the year 9999.</returns>
    public static DateTimeOffset? NextOpening(WorkingHours hours, DateTimeOffset at)
    {
        if (IsOpen(hours, at))
        {
            return at.ToUniversalTime();
        }

        var zone = ZoneOf(hours);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        var lastHoliday = hours.Holidays.Count == 0 ? today : hours.Holidays.Max();

        // Each week has a span, and a clock change may swallow that of one week.
        var lastDay = Math.Min(Math.Max(today.DayNumber, lastHoliday.DayNumber) + 15, DateOnly.MaxValue.DayNumber - 2);
        for (var day = today; day.DayNumber <= lastDay; day = day.AddDays(1))
        {
            if (OpeningsOn(hours, zone, day).Where(opening => opening >= at && IsOpen(hours, opening)).Order().FirstOrDefault() is var first
                && first != default)
            {
                return first;
            }
        }

        return null;
    }

    // It opens where a span begins, at midnight after a holiday, or where a clock change jumps into a span.
    private static IEnumerable<DateTimeOffset> OpeningsOn(WorkingHours hours, TimeZoneInfo zone, DateOnly day)
    {
        var starts = hours.Days.Where(span => span.Day == day.DayOfWeek).Select(span => span.From).Append(TimeOnly.MinValue);
        foreach (var local in starts.Select(day.ToDateTime))
        {
            if (zone.IsAmbiguousTime(local))
            {
                foreach (var offset in zone.GetAmbiguousTimeOffsets(local))
                {
                    yield return new DateTimeOffset(local, offset).ToUniversalTime();
                }
            }
            else if (!zone.IsInvalidTime(local))
            {
                yield return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
            }
        }

        if (ClockChangeNear(zone, day) is { } change && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(change, zone).DateTime) == day)
        {
            yield return change;
        }
    }

    // The first moment with the new offset, when there is one within the day, whatever the offset from UTC, or a little before or after.
    private static DateTimeOffset? ClockChangeNear(TimeZoneInfo zone, DateOnly day)
    {
        var middle = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        var (before, after) = (middle.AddHours(-27), middle.AddHours(27));
        if (zone.GetUtcOffset(before) == zone.GetUtcOffset(after))
        {
            return null;
        }

        while (after - before > TimeSpan.FromSeconds(1))
        {
            var half = before + TimeSpan.FromSeconds(Math.Floor((after - before).TotalSeconds / 2));
            (before, after) = zone.GetUtcOffset(half) == zone.GetUtcOffset(before) ? (half, after) : (before, half);
        }

        return after;
    }

    private static bool IsOpen(WorkingHours hours, DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        if (hours.Holidays.Contains(day))
        {
            return false;
        }

        if (hours.Days.Count == 0)
        {
            return true;
        }

        var time = TimeOnly.FromDateTime(local);
        var yesterday = day.DayNumber > 0 ? day.AddDays(-1) : day;
        var isAfterHoliday = hours.Holidays.Contains(yesterday);
        foreach (var span in hours.Days)
        {
            // An end at or before the beginning lies on the next day; 00:00 is the end of this one.
            var endsTomorrow = span.To <= span.From;
            if (span.Day == day.DayOfWeek && time >= span.From && (endsTomorrow || time < span.To))
            {
                return true;
            }

            if (span.Day == yesterday.DayOfWeek && endsTomorrow && time < span.To && !isAfterHoliday)
            {
                return true;
            }
        }

        return false;
    }

    private static TimeZoneInfo ZoneOf(WorkingHours hours) => TimeZoneInfo.FindSystemTimeZoneById(hours.TimeZone);
}
