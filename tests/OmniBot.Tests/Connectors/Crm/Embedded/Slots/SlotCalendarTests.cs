using OmniBot.Connectors.Crm.Embedded;
using OmniBot.Connectors.Crm.Embedded.Slots;
using OmniBot.Core.Crm;

namespace OmniBot.Tests.Connectors.Crm.Embedded.Slots;

public sealed class SlotCalendarTests
{
    [Fact]
    public void Has_slots_of_half_an_hour_from_9_to_17_on_working_days()
    {
        var slots = SlotsOf(new EmbeddedCrmOptions(), new DateOnly(2026, 11, 20), days: 4);
        Assert.Equal(2 * 16, slots.Count);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1)), slots[0].Start);
        Assert.Equal(TimeSpan.FromHours(1), slots[0].Start.Offset);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.FromHours(1)), slots[15].End);
        Assert.Equal(DayOfWeek.Monday, slots[16].Start.DayOfWeek);
        Assert.Equal("S-20261120T0800Z", slots[0].Id);
    }

    [Fact]
    public void Follows_the_opening_hours_and_the_holidays()
    {
        var options = new EmbeddedCrmOptions { SlotLength = TimeSpan.FromHours(1) };
        options.OpeningHours[DayOfWeek.Thursday] = "09:00-10:30, 13:00-15:00";
        options.OpeningHours[DayOfWeek.Friday] = "22:00-24:00";
        options.OpeningHours[DayOfWeek.Monday] = "";
        options.Holidays.Add(new DateOnly(2026, 12, 25));

        // Thursday the 17th to Monday the 28th; the 25th is a Friday.
        Assert.Equal(
            ["17 09:00", "17 13:00", "17 14:00", "18 22:00", "18 23:00", "24 09:00", "24 13:00", "24 14:00"],
            SlotsOf(options, new DateOnly(2026, 12, 17), days: 12).Select(slot => slot.Start.ToString("dd HH:mm")));
    }

    [Fact]
    public void Leaves_out_the_hour_that_does_not_exist_when_clocks_go_forward() =>
        Assert.Equal(
            ["01:30 +01:00", "03:00 +02:00", "03:30 +02:00"],
            SlotsOf(Nights("01:30-04:00"), new DateOnly(2026, 3, 29)).Select(slot => slot.Start.ToString("HH:mm zzz")));

    [Fact]
    public void Begins_after_the_gap_when_the_opening_falls_into_it() =>
        Assert.Equal(
            ["03:00 +02:00", "03:30 +02:00"],
            SlotsOf(Nights("02:15-04:00"), new DateOnly(2026, 3, 29)).Select(slot => slot.Start.ToString("HH:mm zzz")));

    [Fact]
    public void Has_the_hour_that_comes_twice_when_clocks_go_back_twice_with_distinct_ids()
    {
        var slots = SlotsOf(Nights("02:00-03:30"), new DateOnly(2026, 10, 25));
        Assert.Equal(
            ["02:00 +02:00", "02:30 +02:00", "02:00 +01:00", "02:30 +01:00", "03:00 +01:00"],
            slots.Select(slot => slot.Start.ToString("HH:mm zzz")));
        Assert.Equal(5, slots.Select(slot => slot.Id).Distinct().Count());
        Assert.All(slots, slot => Assert.Equal(TimeSpan.FromMinutes(30), slot.End - slot.Start));
    }

    [Fact]
    public void Finds_each_slot_by_its_id_and_no_other()
    {
        var options = Nights("02:00-03:30");
        var calendar = new SlotCalendar(options);
        Assert.All(SlotsOf(options, new DateOnly(2026, 10, 25)), slot => Assert.Equal(slot, calendar.Find(slot.Id)));
        Assert.Null(calendar.Find("S-20261025T0015Z"));
        Assert.Null(calendar.Find("S-20261025T1200Z"));
        Assert.Null(calendar.Find("S-99991231T2359Z"));
        Assert.Null(calendar.Find("S-00010101T0000Z"));
        Assert.Null(calendar.Find("20261025T0000Z"));
        Assert.Null(calendar.Find(""));
    }

    private static EmbeddedCrmOptions Nights(string hours)
    {
        var options = new EmbeddedCrmOptions();
        options.OpeningHours[DayOfWeek.Sunday] = hours;
        return options;
    }

    private static IReadOnlyList<Slot> SlotsOf(EmbeddedCrmOptions options, DateOnly day, int days = 1)
    {
        // From midnight to midnight in UTC: no opening hours of these tests reach over Berlin's midnight.
        var from = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return [.. new SlotCalendar(options).SlotsBetween(from.AddHours(-2), from.AddDays(days).AddHours(-1))];
    }
}
