using System.Text;
using OmniBot.Packs.Calendar;

namespace OmniBot.Tests.Packs.Calendar;

public sealed class CalendarWriterTests
{
    private static readonly CalendarEntry s_entry = new(
        "A-1@omnibot.invalid", 3, CalendarMethod.Request,
        new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(1)),
        new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.FromHours(1)),
        new DateTimeOffset(2026, 3, 29, 4, 0, 0, TimeSpan.FromHours(2)),
        "Title; with, marks\\ and\nlines", "Text", "Straße 1", "o@example.com", "a@example.com", "Ada \"A\" Lovelace");

    [Fact]
    public void Writes_times_in_UTC_over_the_change_of_the_clocks()
    {
        var text = CalendarWriter.Write(s_entry);
        Assert.Contains("DTSTART:20260329T003000Z\r\n", text);
        Assert.Contains("DTEND:20260329T020000Z\r\n", text);
        Assert.Contains("DTSTAMP:20260301T080000Z\r\n", text);
    }

    [Fact]
    public void Escapes_text_and_quotes_parameters()
    {
        var text = CalendarWriter.Write(s_entry);
        Assert.Contains("SUMMARY:Title\\; with\\, marks\\\\ and\\nlines\r\n", text);
        Assert.Contains("CN=\"Ada 'A' Lovelace\"", text);
    }

    [Fact]
    public void Folds_at_75_octets_without_cutting_a_character()
    {
        var title = string.Concat(Enumerable.Repeat("Öffnung 🙂 ", 30)).TrimEnd();
        var text = CalendarWriter.Write(s_entry with { Title = title });
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Contains($"SUMMARY:{title}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', text);
    }

    [Fact]
    public void Ends_every_line_with_CRLF() =>
        Assert.DoesNotContain('\n', CalendarWriter.Write(s_entry).Replace("\r\n", "", StringComparison.Ordinal));

    [Fact]
    public void A_cancelling_entry_keeps_the_uid()
    {
        var text = CalendarWriter.Write(s_entry with { Method = CalendarMethod.Cancel });
        Assert.Contains("METHOD:CANCEL\r\n", text);
        Assert.Contains("STATUS:CANCELLED\r\n", text);
        Assert.Contains("UID:A-1@omnibot.invalid\r\n", text);
    }
}
