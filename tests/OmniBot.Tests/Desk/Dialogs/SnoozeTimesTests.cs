using OmniBot.Desk.Dialogs;

namespace OmniBot.Tests.Desk.Dialogs;

public sealed class SnoozeTimesTests
{
    [Theory]
    [InlineData("2026-11-24T23:30:00+01:00", "Tomorrow", "2026-11-25T09:00:00+01:00")]
    [InlineData("2026-11-24T08:00:00+01:00", "NextWeek", "2026-11-30T09:00:00+01:00")]
    [InlineData("2026-11-30T08:00:00+01:00", "NextWeek", "2026-12-07T09:00:00+01:00")]
    [InlineData("2026-11-29T08:00:00+01:00", "NextWeek", "2026-11-30T09:00:00+01:00")]
    public void It_comes_back_in_the_agents_morning(string now, string until, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected), SnoozeTimes.Of(Enum.Parse<SnoozeUntil>(until), DateTimeOffset.Parse(now)));
}
