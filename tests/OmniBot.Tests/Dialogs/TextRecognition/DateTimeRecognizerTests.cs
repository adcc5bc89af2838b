using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Tests.Dialogs.TextRecognition;

public sealed class DateTimeRecognizerTests
{
    // A Tuesday.
    private static readonly DateTimeOffset Reference = new(2026, 11, 24, 13, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("en-US", "see you tomorrow!", "tomorrow", "date 2026-11-25: 2026-11-25")]
    [InlineData("en-US", "the day after tomorrow", "the day after tomorrow", "date 2026-11-26: 2026-11-26")]
    [InlineData("de-DE", "geht es übermorgen?", "übermorgen", "date 2026-11-26: 2026-11-26")]
    [InlineData("es-ES", "nos vemos mañana", "mañana", "date 2026-11-25: 2026-11-25")]
    [InlineData("fr-FR", "aujourd'hui", "aujourd'hui", "date 2026-11-24: 2026-11-24")]
    [InlineData("fr-FR", "aujourd’hui", "aujourd’hui", "date 2026-11-24: 2026-11-24")]
    [InlineData("en-US", "on Friday", "Friday", "date XXXX-WXX-5: 2026-11-20, XXXX-WXX-5: 2026-11-27")]
    [InlineData("en-US", "next Tuesday", "next Tuesday", "date 2026-12-01: 2026-12-01")]
    [InlineData("de-DE", "am Freitag", "Freitag", "date XXXX-WXX-5: 2026-11-20, XXXX-WXX-5: 2026-11-27")]
    [InlineData("de-DE", "nächsten Montag", "nächsten Montag", "date 2026-11-30: 2026-11-30")]
    [InlineData("es-ES", "el próximo lunes", "próximo lunes", "date 2026-11-30: 2026-11-30")]
    [InlineData("fr-FR", "mardi prochain", "mardi prochain", "date 2026-12-01: 2026-12-01")]
    [InlineData("en-US", "in 3 days", "in 3 days", "date 2026-11-27: 2026-11-27")]
    [InlineData("de-DE", "vor zwei Wochen", "vor zwei Wochen", "date 2026-11-10: 2026-11-10")]
    [InlineData("es-ES", "hace dos semanas", "hace dos semanas", "date 2026-11-10: 2026-11-10")]
    [InlineData("de-DE", "bis dann, am 12.11.", "12.11.", "date XXXX-11-12: 2026-11-12, XXXX-11-12: 2027-11-12")]
    [InlineData("de-DE", "12.11.2026", "12.11.2026", "date 2026-11-12: 2026-11-12")]
    [InlineData("en-US", "11/12/2026", "11/12/2026", "date 2026-11-12: 2026-11-12")]
    [InlineData("en-GB", "11/12/2026", "11/12/2026", "date 2026-12-11: 2026-12-11")]
    [InlineData("fr-FR", "2026-11-12", "2026-11-12", "date 2026-11-12: 2026-11-12")]
    [InlineData("en-US", "March 3rd", "March 3rd", "date XXXX-03-03: 2026-03-03, XXXX-03-03: 2027-03-03")]
    [InlineData("de-DE", "3. März 2027", "3. März 2027", "date 2027-03-03: 2027-03-03")]
    [InlineData("es-ES", "el 3 de marzo", "3 de marzo", "date XXXX-03-03: 2026-03-03, XXXX-03-03: 2027-03-03")]
    [InlineData("fr-FR", "le 3 mars", "3 mars", "date XXXX-03-03: 2026-03-03, XXXX-03-03: 2027-03-03")]
    [InlineData("en-US", "February 29", "February 29", "date XXXX-02-29: 2024-02-29, XXXX-02-29: 2028-02-29")]
    public void Days_are_read(string culture, string text, string found, string values) => Check(culture, text, found, values);

    [Theory]
    [InlineData("en-US", "3pm", "3pm", "time T15: 15:00:00")]
    [InlineData("en-US", "half past three", "half past three", "time T03:30: 03:30:00, T15:30: 15:30:00")]
    [InlineData("en-US", "12 am", "12 am", "time T00: 00:00:00")]
    [InlineData("en-US", "noon", "noon", "time T12: 12:00:00")]
    [InlineData("de-DE", "15 Uhr", "15 Uhr", "time T15: 15:00:00")]
    [InlineData("de-DE", "um halb vier", "halb vier", "time T03:30: 03:30:00, T15:30: 15:30:00")]
    [InlineData("de-DE", "viertel nach drei", "viertel nach drei", "time T03:15: 03:15:00, T15:15: 15:15:00")]
    [InlineData("fr-FR", "à 10h", "10h", "time T10: 10:00:00, T22: 22:00:00")]
    [InlineData("es-ES", "a las tres de la tarde", "tres de la tarde", "time T15: 15:00:00")]
    [InlineData("es-ES", "a las tres", "tres", "time T03: 03:00:00, T15: 15:00:00")]
    [InlineData("en-US", "in two hours", "in two hours", "datetime 2026-11-24T15:00:00: 2026-11-24 15:00:00")]
    [InlineData("en-US", "tomorrow at 3pm", "tomorrow at 3pm", "datetime 2026-11-25T15: 2026-11-25 15:00:00")]
    [InlineData("de-DE", "morgen um 15 Uhr", "morgen um 15 Uhr", "datetime 2026-11-25T15: 2026-11-25 15:00:00")]
    [InlineData("fr-FR", "le 3 mars 2027 à 15h30", "3 mars 2027 à 15h30", "datetime 2027-03-03T15:30: 2027-03-03 15:30:00")]
    [InlineData("en-US", "tomorrow at 3", "tomorrow at 3", "datetime 2026-11-25T03: 2026-11-25 03:00:00, 2026-11-25T15: 2026-11-25 15:00:00")]
    public void Times_are_read_alone_and_with_a_day(string culture, string text, string found, string values) => Check(culture, text, found, values);

    [Theory]
    [InlineData("en-US", "next week", "next week", "daterange 2026-W49: 2026-11-30..2026-12-07")]
    [InlineData("en-US", "from Monday to Friday", "from Monday to Friday", "daterange (XXXX-WXX-1,XXXX-WXX-5,P4D): 2026-11-23..2026-11-27")]
    [InlineData("en-US", "between 2 and 4 pm", "between 2 and 4 pm", "timerange (T14,T16,PT2H): 14:00:00..16:00:00")]
    [InlineData("de-DE", "von 9 bis 15 Uhr", "von 9 bis 15 Uhr", "timerange (T09,T15,PT6H): 09:00:00..15:00:00")]
    [InlineData("de-DE", "nachmittags", "nachmittags", "timerange TAF: 12:00:00..16:00:00")]
    [InlineData("es-ES", "por la tarde", "por la tarde", "timerange TEV: 16:00:00..20:00:00")]
    [InlineData("de-DE", "morgen Nachmittag", "morgen Nachmittag", "datetimerange 2026-11-25TAF: 2026-11-25 12:00:00..2026-11-25 16:00:00")]
    [InlineData("en-US", "tomorrow morning", "tomorrow morning", "datetimerange 2026-11-25TMO: 2026-11-25 08:00:00..2026-11-25 12:00:00")]
    [InlineData("fr-FR", "demain avant 17h", "demain avant 17h", "datetimerange 2026-11-25T17 before: ..2026-11-25 17:00:00")]
    [InlineData("en-US", "for half an hour", "half an hour", "duration PT0.5H: 1800")]
    [InlineData("en-US", "every Monday at 4pm", "every Monday at 4pm", "set XXXX-WXX-1T16: not resolved")]
    public void Spans_are_read(string culture, string text, string found, string values) => Check(culture, text, found, values);

    [Theory]
    [InlineData("en-US", "I have 2 items and may order 3 more")]
    [InlineData("en-US", "my number is 4711-0815")]
    [InlineData("en-US", "it costs 12.50 euros")]
    [InlineData("en-US", "good morning")]
    [InlineData("de-DE", "guten Morgen")]
    [InlineData("es-ES", "quiero 3 camisas, más tarde")]
    [InlineData("fr-FR", "je veux le numéro 17")]
    [InlineData("en-US", "31/02/2026")]
    [InlineData("en-US", "in 9999 years")]
    [InlineData("en-US", "")]
    public void Text_without_a_date_gives_nothing(string culture, string text) =>
        Assert.DoesNotContain(DateTimeRecognizer.Recognize(text, culture, Reference), found => found.TypeName != "datetimeV2.duration");

    [Fact]
    public void An_expression_tells_its_place_in_the_text()
    {
        var found = Assert.Single(DateTimeRecognizer.Recognize("Bitte am 3. März um 10 Uhr.", "de-AT", Reference));
        Assert.Equal((9, 25, "3. März um 10 Uhr"), (found.Start, found.End, found.Text));
    }

    [Fact]
    public void A_culture_without_words_of_its_own_reads_as_English() =>
        Assert.Equal("tomorrow", Assert.Single(DateTimeRecognizer.Recognize("domani, tomorrow", "it-IT", Reference)).Text);

    [Theory]
    [InlineData("1 ")]
    [InlineData("-")]
    [InlineData("monday ")]
    [InlineData("from 1 to ")]
    [InlineData("1/1/")]
    [InlineData("half past ")]
    [InlineData("next ")]
    public void A_long_hostile_text_comes_to_an_end_and_hides_nothing_behind_it(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 80_000 / piece.Length)) + "; see you tomorrow at 3pm";

        var last = DateTimeRecognizer.Recognize(text, "en-US", Reference)[^1];

        Assert.Equal(("tomorrow at 3pm", "2026-11-25 15:00:00"), (last.Text, Assert.Single(last.Values).Value));
    }

    private static void Check(string culture, string text, string expected, string values)
    {
        var found = Assert.Single(DateTimeRecognizer.Recognize(text, culture, Reference));
        Assert.Equal(expected, found.Text);
        Assert.Equal(values, found.TypeName["datetimeV2.".Length..] + " " + string.Join(", ", found.Values.Select(value =>
            value.Timex + (value.Mod is null ? "" : " " + value.Mod) + ": " + (value.Value ?? $"{value.Start}..{value.End}"))));
    }
}
