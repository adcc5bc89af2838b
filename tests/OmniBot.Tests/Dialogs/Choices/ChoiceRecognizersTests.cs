using FsCheck;
using FsCheck.Fluent;
using OmniBot.Core.Schema;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Tests.Dialogs.Choices;

public sealed class ChoiceRecognizersTests
{
    private static readonly string[] s_colors = ["red", "green", "blue"];

    [Theory]
    [InlineData("I want the second one", 1)]
    [InlineData("the last one, please", 2)]
    [InlineData("option three", 2)]
    [InlineData("the blue one", 2)]
    [InlineData("4", -1)]
    [InlineData("purple", -1)]
    public void A_choice_is_named_by_its_word_its_place_or_its_number(string utterance, int index) => Check(utterance, "en-US", index);

    [Theory]
    [InlineData("de-DE", "die zweite", 1)]
    [InlineData("de-DE", "nummer drei", 2)]
    [InlineData("de-DE", "das letzte", 2)]
    [InlineData("es-ES", "la segunda", 1)]
    [InlineData("es-ES", "el tres", 2)]
    [InlineData("fr-FR", "le premier", 0)]
    [InlineData("fr-FR", "la dernière", 2)]
    public void Places_are_read_in_the_users_language(string locale, string utterance, int index) => Check(utterance, locale, index);

    [Fact]
    public void Several_choices_are_found_from_left_to_right() =>
        Assert.Equal([2, 0], ChoiceRecognizers.RecognizeChoices("blue, or maybe red", s_colors).Select(found => found.Resolution.Index));

    [Fact]
    public void Words_of_a_choice_may_have_two_others_between_them_and_fewer_score_more()
    {
        string[] choices = ["new york city"];
        var exact = Assert.Single(ChoiceRecognizers.RecognizeChoices("to new york city", choices));
        var apart = Assert.Single(ChoiceRecognizers.RecognizeChoices("new and big york city", choices));
        Assert.Equal(1f, exact.Resolution.Score);
        Assert.InRange(apart.Resolution.Score, 0.5f, 0.9f);
        Assert.Equal(("new york city", 3, 15), (exact.Text, exact.Start, exact.End));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("new and big and old york city", choices));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("york", choices));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("york", choices, new FindChoicesOptions { AllowPartialMatches = true }));
    }

    [Fact]
    public void The_longer_choice_goes_before_one_that_is_part_of_it() =>
        Assert.Equal("dark blue", Assert.Single(ChoiceRecognizers.RecognizeChoices("dark blue please", ["blue", "dark blue"])).Resolution.Value);

    [Fact]
    public void Titles_and_synonyms_count_unless_the_options_say_otherwise()
    {
        List<Choice> choices = [new("a1") { Action = new CardAction(ActionTypes.ImBack, "Basic", value: "a1"), Synonyms = ["cheap one"] }];
        Assert.Equal("Basic", Assert.Single(ChoiceRecognizers.RecognizeChoices("basic", choices)).Resolution.Synonym);
        Assert.Equal("cheap one", Assert.Single(ChoiceRecognizers.RecognizeChoices("the cheap one", choices)).Resolution.Synonym);
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("basic", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("a1", choices, new FindChoicesOptions { NoValue = true, RecognizeNumbers = false }));
    }

    [Fact]
    public void Emoji_are_words() => Check("I like 👍", "en-US", 1, "👎", "👍");

    [Fact]
    public void Each_choice_is_found_by_its_own_words() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<NonEmptyString>>(), values =>
    {
        var choices = values.Get.Select(value => value.Get).Where(value => Tokenizer.DefaultTokenizer(value).Count > 0)
            .DistinctBy(value => string.Join(' ', Tokenizer.DefaultTokenizer(value).Select(token => token.Normalized))).ToList();
        return choices.All(choice => ChoiceRecognizers.RecognizeChoices(choice, choices).Any(found => found.Resolution.Value == choice));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_said_only_real_choices_and_places_come_back() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<bool>(), (text, partial) =>
        ChoiceRecognizers.RecognizeChoices(text.Get, s_colors, new FindChoicesOptions { AllowPartialMatches = partial, Locale = "de-DE" }).All(found =>
            s_colors[found.Resolution.Index] == found.Resolution.Value && text.Get[found.Start..(found.End + 1)] == found.Text)).QuickCheckThrowOnFailure();

    private static void Check(string utterance, string locale, int index, params string[] choices)
    {
        var found = ChoiceRecognizers.RecognizeChoices(utterance, choices.Length > 0 ? choices : s_colors, new FindChoicesOptions { Locale = locale });
        Assert.Equal(index, found.Count == 0 ? -1 : found[0].Resolution.Index);
    }
}
