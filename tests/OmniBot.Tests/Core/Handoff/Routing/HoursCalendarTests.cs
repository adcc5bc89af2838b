using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Tests.Core.Handoff.Routing;

public sealed class HoursCalendarTests
{
    private static readonly string[] s_zones =
        ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu", "Africa/Cairo", "America/Santiago", "UTC"];

    private static readonly DayHours[] s_weekdays =
        [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(day => Span(day, "09:00", "17:00"))];

    [Theory]
    [InlineData("2026-03-02T08:00:00+01:00", false)]
    [InlineData("2026-03-02T09:00:00+01:00", true)]
    [InlineData("2026-03-02T16:59:59+01:00", true)]
    [InlineData("2026-03-02T17:00:00+01:00", false)]
    [InlineData("2026-03-02T08:30:00Z", true)]
    [InlineData("2026-03-07T12:00:00+01:00", false)]
    public void It_is_open_from_the_beginning_until_just_before_the_end(string at, bool isOpen)
    {
        Assert.Equal(isOpen, HoursCalendar.IsOpen(Berlin(s_weekdays), Time(at)));
    }

    [Theory]
    [InlineData("2026-03-02T08:00:00+01:00", "2026-03-02T09:00:00+01:00")]
    [InlineData("2026-03-02T10:00:00+01:00", "2026-03-02T10:00:00+01:00")]
    [InlineData("2026-03-06T17:00:00+01:00", "2026-03-09T09:00:00+01:00")]
    [InlineData("2026-03-27T18:00:00+01:00", "2026-03-30T09:00:00+02:00")]
    public void The_next_opening_is_the_next_beginning_or_now(string at, string opening)
    {
        Assert.Equal(Time(opening), HoursCalendar.NextOpening(Berlin(s_weekdays), Time(at)));
    }

    [Fact]
    public void A_holiday_is_closed_and_also_what_runs_into_it_or_out_of_it()
    {
        var nights = Berlin([.. Enum.GetValues<DayOfWeek>().Select(day => Span(day, "20:00", "06:00"))]) with { Holidays = [new DateOnly(2026, 12, 25)] };
        Assert.True(HoursCalendar.IsOpen(nights, Time("2026-12-24T23:59:00+01:00")));
        Assert.False(HoursCalendar.IsOpen(nights, Time("2026-12-25T00:00:00+01:00")));
        Assert.False(HoursCalendar.IsOpen(nights, Time("2026-12-25T21:00:00+01:00")));
        Assert.False(HoursCalendar.IsOpen(nights, Time("2026-12-26T03:00:00+01:00")));
        Assert.Equal(Time("2026-12-26T20:00:00+01:00"), HoursCalendar.NextOpening(nights, Time("2026-12-25T00:00:00+01:00")));
    }

    [Fact]
    public void Midnight_is_the_end_of_the_day_and_no_hours_at_all_mean_always()
    {
        var late = Berlin([Span(DayOfWeek.Monday, "18:00", "00:00")]);
        Assert.True(HoursCalendar.IsOpen(late, Time("2026-03-02T23:59:00+01:00")));
        Assert.False(HoursCalendar.IsOpen(late, Time("2026-03-03T00:00:00+01:00")));

        var always = WorkingHours.Always with { Holidays = [new DateOnly(2026, 1, 1)] };
        Assert.True(HoursCalendar.IsOpen(always, Time("2026-03-02T03:00:00Z")));
        Assert.Equal(Time("2026-01-02T00:00:00Z"), HoursCalendar.NextOpening(always, Time("2026-01-01T05:00:00Z")));
    }

    [Fact]
    public void A_span_that_begins_in_the_hour_that_is_skipped_opens_when_the_clock_has_jumped()
    {
        // On 29 March 2026 Berlin's clocks jump from 02:00 to 03:00, which is 01:00 UTC.
        var early = Berlin([Span(DayOfWeek.Sunday, "02:30", "10:00")]);
        Assert.Equal(Time("2026-03-29T01:00:00Z"), HoursCalendar.NextOpening(early, Time("2026-03-28T12:00:00Z")));

        var swallowed = Berlin([Span(DayOfWeek.Sunday, "02:15", "02:45")]);
        Assert.Equal(Time("2026-04-05T00:15:00Z"), HoursCalendar.NextOpening(swallowed, Time("2026-03-28T12:00:00Z")));
    }

    [Fact]
    public void An_hour_that_the_clock_shows_twice_is_open_twice()
    {
        // On 25 October 2026 Berlin's clocks go back from 03:00 to 02:00, which is 01:00 UTC.
        var night = Berlin([Span(DayOfWeek.Sunday, "01:00", "02:30")]);
        Assert.True(HoursCalendar.IsOpen(night, Time("2026-10-25T00:15:00Z")));
        Assert.False(HoursCalendar.IsOpen(night, Time("2026-10-25T00:45:00Z")));
        Assert.Equal(Time("2026-10-25T01:00:00Z"), HoursCalendar.NextOpening(night, Time("2026-10-25T00:45:00Z")));
        Assert.False(HoursCalendar.IsOpen(night, Time("2026-10-25T01:30:00Z")));
    }

    [Fact]
    public void Holidays_for_years_are_looked_over_and_the_end_of_the_calendar_is_the_end()
    {
        var holidays = Enumerable.Range(0, 1000).Select(day => new DateOnly(2026, 3, 1).AddDays(day)).ToList();
        var hours = Berlin(s_weekdays) with { Holidays = holidays };
        Assert.Equal(Time("2028-11-27T09:00:00+01:00"), HoursCalendar.NextOpening(hours, Time("2026-03-02T10:00:00+01:00")));
        Assert.Null(HoursCalendar.NextOpening(Berlin([Span(DayOfWeek.Monday, "09:00", "10:00")]), Time("9999-12-30T12:00:00Z")));
    }

    [Fact]
    public void A_time_zone_that_does_not_exist_is_told()
    {
        Assert.Throws<TimeZoneNotFoundException>(() => HoursCalendar.IsOpen(new WorkingHours("Europe/Nowhere", [], []), DateTimeOffset.UnixEpoch));
    }

    [Property(MaxTest = 600)]
    public void The_next_opening_is_the_first_open_minute(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var zone = s_zones[random.Next(s_zones.Length)];
        var spans = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new DayHours(
            (DayOfWeek)random.Next(7), new TimeOnly(random.Next(random.Next(1, 25)), random.Next(4) * 15), new TimeOnly(random.Next(24), random.Next(4) * 15)));

        // Half of the times lie near a clock change of some of the zones.
        DateTime[] changes = [new(2026, 3, 28), new(2026, 10, 24), new(2026, 3, 7), new(2026, 10, 31), new(2026, 4, 4), new(2026, 10, 3), new(2026, 4, 23), new(2026, 9, 5)];
        var day = random.Next(2) == 0 ? changes[random.Next(changes.Length)] : new DateTime(2026, 1, 1).AddDays(random.Next(700));
        var at = new DateTimeOffset(day.AddMinutes(random.Next(3 * 24 * 60)), TimeSpan.Zero);
        var holidays = Enumerable.Range(0, random.Next(4)).Select(_ => DateOnly.FromDateTime(day).AddDays(random.Next(10))).ToList();
        var hours = new WorkingHours(zone, [.. spans], holidays);

        var opening = HoursCalendar.NextOpening(hours, at);
        Assert.NotNull(opening);
        Assert.True(IsOpenByTheBook(hours, opening.Value));
        for (var minute = at; minute < opening; minute = minute.AddMinutes(1))
        {
            Assert.False(IsOpenByTheBook(hours, minute), $"{minute:u} is open, before {opening:u}");
        }
    }

    // Lists every span of the days around as local times, and looks for the local time in them.
    private static bool IsOpenByTheBook(WorkingHours hours, DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(hours.TimeZone)).DateTime;
        if (hours.Holidays.Contains(DateOnly.FromDateTime(local)))
        {
            return false;
        }

        var days = new[] { local.Date.AddDays(-1), local.Date }.Where(day => !hours.Holidays.Contains(DateOnly.FromDateTime(day)));
        var spans =
            from day in days
            from span in hours.Days
            where span.Day == day.DayOfWeek
            let start = day + span.From.ToTimeSpan()
            let end = day + span.To.ToTimeSpan()
            select (start, end: end <= start ? end.AddDays(1) : end);
        return spans.Any(span => local >= span.start && local < span.end);
    }

    private static WorkingHours Berlin(IReadOnlyList<DayHours> days) => new("Europe/Berlin", days, []);

    private static DayHours Span(DayOfWeek day, string from, string to) =>
        new(day, TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
