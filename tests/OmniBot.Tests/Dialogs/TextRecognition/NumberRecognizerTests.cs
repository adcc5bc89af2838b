using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Tests.Dialogs.TextRecognition;

public class NumberRecognizerTests
{
    [Theory]
    [InlineData("en", "thirty six", 36)]
    [InlineData("en", "I am thirty-six years old", 36)]
    [InlineData("en", "two hundred and two thousand", 202000)]
    [InlineData("en", "a dozen", 12)]
    [InlineData("en", "half a dozen eggs", 6)]
    [InlineData("en", "one hundred and three quarters", 100.75)]
    [InlineData("en", "minus five point five", -5.5)]
    [InlineData("de", "einundzwanzig", 21)]
    [InlineData("de", "zweitausenddreihundert", 2300)]
    [InlineData("de", "Zweihundertsechsundfünfzig", 256)]
    [InlineData("de", "dreissig", 30)]
    [InlineData("de", "zweieinhalb", 2.5)]
    [InlineData("fr", "trois cent vingt", 320)]
    [InlineData("fr", "quatre-vingt-dix-sept", 97)]
    [InlineData("fr", "soixante et onze", 71)]
    [InlineData("es", "treinta y seis", 36)]
    [InlineData("es", "dos mil", 2000)]
    [InlineData("es", "tres millones quinientos mil doscientos", 3500200)]
    public void Words_are_added_up(string culture, string text, double expected) =>
        Assert.Equal(expected, NumberRecognizer.First(text, culture));

    [Theory]
    [InlineData("en-US", "1,234.5", 1234.5)]
    [InlineData("de-DE", "1.234,5", 1234.5)]
    [InlineData("es-ES", "1.234,5", 1234.5)]
    [InlineData("fr-FR", "1 234,5", 1234.5)]
    [InlineData("en", "1.234,5", 1234.5)]
    [InlineData("en", "4,800", 4800)]
    [InlineData("de", "4,800", 4.8)]
    [InlineData("de", "4.800", 4800)]
    [InlineData("en", "it is -7 outside", -7)]
    [InlineData("en", "10k", 10000)]
    public void Digits_follow_the_separators_of_the_culture(string culture, string text, double expected) =>
        Assert.Equal(expected, NumberRecognizer.First(text, culture));

    [Theory]
    [InlineData("en", "hello")]
    [InlineData("en", "")]
    [InlineData("en", "the 29km road")]
    [InlineData("en", "gate A4")]
    [InlineData("en", "the one you mentioned")]
    [InlineData("en", "the twenty first")]
    [InlineData("de", "der zweite")]
    [InlineData("de", "einzig")]
    public void What_is_no_number_is_left_alone(string culture, string text)
    {
        Assert.Empty(NumberRecognizer.Recognize(text, culture));
        Assert.Null(NumberRecognizer.First(text, culture));
    }

    [Theory]
    [InlineData("es", "al menos dos", 2)]
    [InlineData("es", "más o menos cinco", 5)]
    [InlineData("fr", "au moins deux", 2)]
    [InlineData("en", "SCP-173", 173)]
    public void A_word_or_dash_that_only_looks_like_a_sign_is_none(string culture, string text, double expected) =>
        Assert.Equal(expected, NumberRecognizer.First(text, culture));

    [Fact]
    public void A_span_gives_the_place_the_text_and_the_value()
    {
        var number = Assert.Single(NumberRecognizer.Recognize("I am Thirty six years old", "en"));

        Assert.Equal("number", number.TypeName);
        Assert.Equal("Thirty six", number.Text);
        Assert.Equal((5, 14), (number.Start, number.End));
        Assert.Equal("36", number.Resolution["value"]);
        Assert.Equal("integer", number.Resolution["subtype"]);
    }

    [Fact]
    public void Two_numbers_next_to_each_other_stay_two() =>
        Assert.Equal(["300", "200"], NumberRecognizer.Recognize("3 hundred and 2 hundred", "en").Select(number => number.Resolution["value"]));

    [Fact]
    public void An_unknown_culture_is_read_as_English() => Assert.Equal(1234.5, NumberRecognizer.First("1,234.5", "xx-YY"));

    [Theory]
    [InlineData("1,")]
    [InlineData("1")]
    [InlineData("123 ")]
    [InlineData("hundred and ")]
    [InlineData("two hundred and two million ")]
    [InlineData("ein")]
    [InlineData("einund")]
    [InlineData("-")]
    [InlineData("1/")]
    public void A_long_hostile_text_comes_to_an_end_and_hides_nothing_behind_it(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000 / part.Length)) + "; 4711";

        foreach (var (culture, last) in new[] { ("en", "last"), ("de", "letzte"), ("es", "última"), ("fr", "dernier") })
        {
            Assert.Equal("4711", NumberRecognizer.Recognize(text, culture)[^1].Text);
            Assert.Equal(last, OrdinalRecognizer.Recognize($"{text} {last}", culture)[^1].Text);
        }
    }
}
