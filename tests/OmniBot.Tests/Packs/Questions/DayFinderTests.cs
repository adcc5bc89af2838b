using OmniBot.Packs.Questions;

namespace OmniBot.Tests.Packs.Questions;

public sealed class DayFinderTests
{
    private static readonly DateOnly s_tuesday = new(2026, 11, 24);

    [Theory]
    [InlineData("en", "today", "2026-11-24/0/24")]
    [InlineData("en", "Tomorrow please", "2026-11-25/0/24")]
    [InlineData("en", "the day after tomorrow", "2026-11-26/0/24")]
    [InlineData("en", "next Tuesday", "2026-12-01/0/24")]
    [InlineData("en", "on fri afternoon", "2026-11-27/12/18")]
    [InlineData("en", "24 December", "2026-12-24/0/24")]
    [InlineData("en", "December 24th", "2026-12-24/0/24")]
    [InlineData("en", "3rd of march", "2027-03-03/0/24")]
    [InlineData("en", "Dec 5, 2026 in the morning", "2026-12-05/0/12")]
    [InlineData("en", "12/24", "2026-12-24/0/24")]
    [InlineData("en", "2026-12-24", "2026-12-24/0/24")]
    [InlineData("en", "in 3 days", "2026-11-27/0/24")]
    [InlineData("en", "in two weeks", "2026-12-08/0/24")]
    [InlineData("en", "next week", "2026-11-30/0/24")]
    [InlineData("de", "heute", "2026-11-24/0/24")]
    [InlineData("de", "morgen Nachmittag", "2026-11-25/12/18")]
    [InlineData("de", "Übermorgen", "2026-11-26/0/24")]
    [InlineData("de", "nächsten Dienstag", "2026-12-01/0/24")]
    [InlineData("de", "am Do. vormittags", "2026-11-26/0/12")]
    [InlineData("de", "24. Dezember", "2026-12-24/0/24")]
    [InlineData("de", "am 24.12.", "2026-12-24/0/24")]
    [InlineData("de", "3.3.2027", "2027-03-03/0/24")]
    [InlineData("de", "in drei Tagen", "2026-11-27/0/24")]
    [InlineData("de", "in einer Woche", "2026-12-01/0/24")]
    [InlineData("de", "nächste Woche", "2026-11-30/0/24")]
    [InlineData("de", "Freitag Abend", "2026-11-27/18/24")]
    [InlineData("en", "24/12", "2026-12-24/0/24")]
    [InlineData("en-GB", "3/12/2026", "2026-12-03/0/24")]
    [InlineData("en", "Tuesday", "2026-12-01/0/24")]
    [InlineData("en", "11/24", "2026-11-24/0/24")]
    [InlineData("en", "23 November", "2027-11-23/0/24")]
    [InlineData("en", "yesterday", "2026-11-23/0/24")]
    [InlineData("en", "this week", "2026-11-24/0/24")]
    [InlineData("en", "tomorrow, after lunch", "2026-11-25/12/18")]
    [InlineData("en", "tomorrow after work", "2026-11-25/18/24")]
    [InlineData("en", "tonight", "2026-11-24/18/24")]
    [InlineData("en", "tomorrow before noon", "2026-11-25/0/12")]
    [InlineData("en", "on Friday, best in the afternoon", "2026-11-27/12/18")]
    [InlineData("en", "tomorrow between 2 and 4 pm", "2026-11-25/14/16")]
    [InlineData("de", "morgen früh", "2026-11-25/0/12")]
    [InlineData("de", "am Freitag, am liebsten abends", "2026-11-27/18/24")]
    [InlineData("de", "morgen nach 15 Uhr", "2026-11-25/15/24")]
    [InlineData("de", "Mittwoch um 10 Uhr", "2026-11-25/0/24")]
    [InlineData("es", "el viernes por la mañana", "2026-11-27/0/12")]
    [InlineData("fr", "après-demain", "2026-11-26/0/24")]
    public void Finds_the_day_and_its_part(string language, string text, string wish) =>
        Assert.Equal(wish, DayFinder.Find(text, language, s_tuesday)?.Wish.ToString());

    [Theory]
    [InlineData("en", "where is my order")]
    [InlineData("en", "32 December")]
    [InlineData("en", "I am a monk")]
    [InlineData("en", "at 10")]
    [InlineData("en", "for two days")]
    [InlineData("en", "some time in the afternoon")]
    [InlineData("de", "guten Tag")]
    [InlineData("de", "30.2.2027")]
    public void Finds_none_where_none_is_named(string language, string text) =>
        Assert.Null(DayFinder.Find(text, language, s_tuesday));
}
