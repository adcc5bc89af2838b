using Microsoft.Extensions.Options;
using OmniBot.Packs;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Wording;

namespace OmniBot.Tests.Packs.Questions;

public sealed class DayGrammarTests
{
    private static readonly Texts s_texts = new(new TextCatalogue(), Options.Create(new PackOptions()));
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
    public void Finds_the_day_and_its_part(string language, string text, string wish) =>
        Assert.Equal(wish, new DayGrammar(s_texts, language).Find(text, s_tuesday)?.Wish.ToString());

    [Theory]
    [InlineData("en", "where is my order")]
    [InlineData("en", "32 December")]
    [InlineData("en", "I am a monk")]
    [InlineData("de", "guten Tag")]
    [InlineData("de", "30.2.2027")]
    public void Finds_none_where_none_is_named(string language, string text) =>
        Assert.Null(new DayGrammar(s_texts, language).Find(text, s_tuesday));
}
