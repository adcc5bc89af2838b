using OmniBot.Desk.History;

namespace OmniBot.Tests.Desk.History;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("Ada", "\"Ada\"")]
    [InlineData(null, "\"\"")]
    [InlineData("a \"b\", c\nd", "\"a \"\"b\"\", c\nd\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("  =1+1", "\"'  =1+1\"")]
    [InlineData("+49", "\"'+49\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("a=1", "\"a=1\"")]
    public void A_field_is_quoted_and_never_a_formula(string? value, string field) => Assert.Equal(field, CsvText.Field(value));

    [Fact]
    public void A_line_ends_as_the_standard_says() => Assert.Equal("\"a\",\"b\"\r\n", CsvText.Line(["a", "b"]));

    [Fact]
    public void The_filters_of_the_page_reach_the_download()
    {
        var query = new HistoryQuery { Search = "a&b", From = new DateOnly(2026, 1, 2), To = new DateOnly(2026, 1, 3), Queue = " " };
        Assert.Equal("search=a%26b&from=2026-01-02&to=2026-01-03", query.ToQueryString());
        var filter = query.ToFilter(5);
        Assert.Equal((new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 4, 0, 0, 0, TimeSpan.Zero)), (filter.From, filter.Until));
        Assert.Empty(filter.Queues);
    }
}
