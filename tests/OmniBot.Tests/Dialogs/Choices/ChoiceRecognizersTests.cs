using OmniBot.Core.Schema;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Tests.Dialogs.Choices;

public class ChoiceRecognizersTests
{
    private static readonly Choice[] _colors = [new("red"), new("green"), new("blue")];

    [Theory]
    [InlineData("the red one", "red")]
    [InlineData("RED", "red")]
    [InlineData("the second one", "green")]
    [InlineData("the last one", "blue")]
    [InlineData("the last but one", "green")]
    [InlineData("2", "green")]
    [InlineData("number three please", "blue")]
    public void A_choice_is_found_by_its_words_its_place_or_its_number(string utterance, string expected) =>
        Assert.Equal(expected, Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, _colors)).Resolution.Value);

    [Theory]
    [InlineData("de", "das zweite", "green")]
    [InlineData("de", "die letzte bitte", "blue")]
    [InlineData("es", "el tercero", "blue")]
    [InlineData("fr", "la première", "red")]
    [InlineData("fr", "deux", "green")]
    public void Places_are_read_in_the_locale(string locale, string utterance, string expected) =>
        Assert.Equal(expected, Assert.Single(
            ChoiceRecognizers.RecognizeChoices(utterance, _colors, new FindChoicesOptions { Locale = locale })).Resolution.Value);

    [Theory]
    [InlineData("")]
    [InlineData("yellow")]
    [InlineData("the ninth one")]
    [InlineData("7")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("the next one")]
    public void What_is_not_offered_is_not_chosen(string utterance) =>
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(utterance, _colors));

    [Fact]
    public void Words_win_over_places()
    {
        Choice[] floors = [new("third floor"), new("first floor"), new("second floor")];

        Assert.Equal(0, Assert.Single(ChoiceRecognizers.RecognizeChoices("the third floor", floors)).Resolution.Index);
    }

    [Fact]
    public void Places_can_be_switched_off()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", _colors, options));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", _colors, options));
    }

    [Fact]
    public void Several_choices_come_in_the_order_of_the_utterance() =>
        Assert.Equal(
            ["blue", "red"],
            ChoiceRecognizers.RecognizeChoices("blue and red", _colors).Select(choice => choice.Resolution.Value));

    [Fact]
    public void Titles_and_synonyms_stand_for_the_value()
    {
        Choice[] choices =
        [
            new("r") { Synonyms = ["return", "send back"] },
            new("x") { Action = new CardAction { Type = "imBack", Title = "Exchange it" } },
        ];

        var returned = Assert.Single(ChoiceRecognizers.RecognizeChoices("I want to send it back", choices));
        var exchanged = Assert.Single(ChoiceRecognizers.RecognizeChoices("please exchange it", choices));

        Assert.Equal(("r", "send back"), (returned.Resolution.Value, returned.Resolution.Synonym));
        Assert.Equal("send it back", returned.Text);
        Assert.Equal("x", exchanged.Resolution.Value);
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("please exchange it", choices, new FindChoicesOptions { NoAction = true }));
    }

    [Fact]
    public void A_choice_by_place_has_the_full_score()
    {
        var choice = Assert.Single(ChoiceRecognizers.RecognizeChoices("the second one", _colors));

        Assert.Equal(("choice", "second", 4, 9), (choice.TypeName, choice.Text, choice.Start, choice.End));
        Assert.Equal(1, choice.Resolution.Score);
        Assert.Null(choice.Resolution.Synonym);
    }
}
