using OmniBot.Desk.Admin;

namespace OmniBot.Tests.Desk.Admin;

public sealed class AdminTextTests
{
    [Fact]
    public void Hours_and_holidays_are_read_as_they_are_written()
    {
        const string text = "Mon 08:00-17:00\nFri 22:00-06:00";
        var (days, wrong) = HoursText.ReadDays(text);
        Assert.Null(wrong);
        Assert.Equal(text, HoursText.Write(days));
        var (dates, _) = HoursText.ReadDates(" 2027-01-01 \n\n2027-12-25");
        Assert.Equal("2027-01-01\n2027-12-25", HoursText.Write(dates));
    }

    [Theory]
    [InlineData("Monday 8:00 - 24:00", null)]
    [InlineData("Xyz 08:00-17:00", "Xyz 08:00-17:00")]
    [InlineData("Mon 08:00", "Mon 08:00")]
    [InlineData("Mon 08:00-17:60", "Mon 08:00-17:60")]
    public void A_line_that_is_none_is_named(string text, string? wrong) => Assert.Equal(wrong, HoursText.ReadDays(text).Wrong);

    [Theory]
    [InlineData("voice=1, webchat = 3", null)]
    [InlineData("voice", "voice")]
    [InlineData("voice=-1", "voice=-1")]
    public void Limits_are_pairs(string text, string? wrong) => Assert.Equal(wrong, LimitsText.Read(text).Wrong);
}
