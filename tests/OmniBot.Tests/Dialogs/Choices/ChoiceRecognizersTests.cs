using OmniBot.Dialogs.Choices;

namespace OmniBot.Tests.Dialogs.Choices;

public sealed class ChoiceRecognizersTests
{
    private static readonly string[] s_colors = ["red", "green", "blue"];

    [Theory]
    [InlineData("en-us", "the red one", "red")]
    [InlineData("en-us", "the first one", "red")]
    [InlineData("en-us", "the first and third one please", "red blue")]
    [InlineData("en-us", "one", "red")]
    [InlineData("en-us", "1 and 3", "red blue")]
    [InlineData("en-us", "option 3", "blue")]
    [InlineData("en-us", "the third one is green", "green")]
    [InlineData("en-us", "the last one", "blue")]
    [InlineData("en-us", "second to last", "green")]
    [InlineData("de-de", "der dritte und der erste", "blue red")]
    [InlineData("de-de", "die 2. bitte", "green")]
    [InlineData("de-de", "das letzte", "blue")]
    [InlineData("es-es", "la última", "blue")]
    [InlineData("es-es", "el penúltimo", "green")]
    [InlineData("es-es", "el 1º", "red")]
    [InlineData("fr-fr", "la 2e", "green")]
    [InlineData("fr-fr", "l'avant-dernier", "green")]
    [InlineData("fr-fr", "trois", "blue")]
    [InlineData("xx", "the second", "green")]
    [InlineData(null, "the second", "green")]
    [InlineData("en-us", "the fourth", "")]
    [InlineData("en-us", "0", "")]
    [InlineData("en-us", "2147483647", "")]
    [InlineData("en-us", "2147483650th and the last", "blue")]
    public void A_choice_is_meant_by_its_words_or_else_its_place(string? locale, string utterance, string expected) =>
        Assert.Equal(expected, string.Join(' ', ChoiceRecognizers.RecognizeChoices(utterance, s_colors, new() { Locale = locale }).Select(found => found.Resolution.Value)));

    [Fact]
    public void A_place_tells_where_it_stands_and_has_the_full_score()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("I take the third, thanks", s_colors));

        Assert.Equal(("third", 11, 15, "choice"), (found.Text, found.Start, found.End, found.TypeName));
        Assert.Equal((2, 1f), (found.Resolution.Index, found.Resolution.Score));
    }

    [Fact]
    public void Ordinals_and_numbers_can_be_switched_off()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", s_colors, new() { RecognizeOrdinals = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", s_colors, new() { RecognizeNumbers = false }));
    }

    [Fact]
    public void Without_choices_nothing_is_found()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the last", Array.Empty<Choice>()));
        Assert.Throws<ArgumentNullException>(() => ChoiceRecognizers.RecognizeChoices("a", (IList<string>)null!));
        Assert.Throws<ArgumentNullException>(() => ChoiceRecognizers.RecognizeChoices(null!, s_colors));
    }
}
