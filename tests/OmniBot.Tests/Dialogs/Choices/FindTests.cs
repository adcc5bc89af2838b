using OmniBot.Core.Schema;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Tests.Dialogs.Choices;

public sealed class FindTests
{
    private static readonly string[] s_colors = ["red", "green", "blue", "dark green"];

    [Theory]
    [InlineData("the red one please.", "red@4-6")]
    [InlineData("the red and blue ones please.", "red@4-6 blue@12-15")]
    [InlineData("dark green", "dark green@0-9")]
    [InlineData("green, then dark green", "green@0-4 dark green@12-21")]
    [InlineData("red, I said RED", "red@0-2")]
    [InlineData("dark, dark green", "dark green@6-15")]
    [InlineData("dark and very green", "green@14-18")]
    [InlineData("dark, but not too green", "green@18-22")]
    [InlineData("green dark", "green@0-4")]
    [InlineData("reddish", "")]
    [InlineData("", "")]
    public void Choices_are_found_by_their_words(string utterance, string expected) => Assert.Equal(expected, Written(Find.FindChoices(utterance, s_colors)));

    [Fact]
    public void The_search_goes_on_where_only_the_first_word_of_a_value_was_found() =>
        Assert.Equal("last one@26-33", Written(Find.FindChoices("the last time I chose the last one", ["last one"])));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "dark green@0-12 0.67")]
    [InlineData(null, "dark green@0-12 0.67")]
    [InlineData(-1, "")]
    [InlineData(int.MaxValue, "dark green@0-12 0.67")]
    public void Other_words_between_cost_score_up_to_the_distance(int? distance, string expected) =>
        Assert.Equal(expected, Scored(Find.FindValues("dark or green", [Value("dark green", 0)], new() { MaxTokenDistance = distance })));

    [Fact]
    public void Some_of_the_words_are_enough_where_that_is_allowed()
    {
        List<SortedValue> values = [Value("big red ball", 0), Value("small cube", 1)];

        Assert.Empty(Find.FindValues("the red one", values));
        Assert.Equal("big red ball@4-6 0.33", Scored(Find.FindValues("the red one", values, new() { AllowPartialMatches = true })));
        Assert.Equal("big red ball@4-11 0.67", Scored(Find.FindValues("the big ball", values, new() { AllowPartialMatches = true, MaxTokenDistance = 0 })));
        Assert.Equal(["big red ball", "small cube"], values.Select(value => value.Value));
    }

    [Theory]
    [InlineData("C", 0)]
    [InlineData("C++", 1)]
    [InlineData("c#", 2)]
    [InlineData(" C# ", 2)]
    [InlineData("péché", 3)]
    [InlineData("PÊCHE", 4)]
    [InlineData("👎", 6)]
    [InlineData("+", 7)]
    public void A_choice_that_is_the_whole_utterance_is_the_one(string utterance, int index) =>
        Assert.Equal(index, Assert.Single(Find.FindChoices(utterance, ["C", "C++", "C#", "péché", "pêche", "👍", "👎", "+"])).Resolution.Index);

    [Theory]
    [InlineData("manana por la manana", 0)]
    [InlineData("EL DÍA", 1)]
    [InlineData("strasse", 2)]
    public void Accents_and_case_do_not_matter(string utterance, int index) =>
        Assert.Equal(index, Assert.Single(Find.FindChoices(utterance, ["mañana", "dia", "Straße"])).Resolution.Index);

    [Fact]
    public void A_title_and_a_synonym_count_and_each_can_be_switched_off()
    {
        Choice[] choices = [new("v") { Action = new CardAction(ActionTypes.ImBack, "title"), Synonyms = ["synonym"] }];

        Assert.Equal(["v", "title", "synonym"], new[] { "v", "title", "synonym" }.Select(text => Find.FindChoices(text, choices)[0].Resolution.Synonym!));
        Assert.Empty(Find.FindChoices("v", choices, new() { NoValue = true }));
        Assert.Empty(Find.FindChoices("title", choices, new() { NoAction = true }));
        Assert.Equal("v", Find.FindChoices("a synonym", choices, new() { NoValue = true, NoAction = true })[0].Resolution.Value);
    }

    [Fact]
    public void Words_can_be_cut_in_another_way()
    {
        static List<Token> Letters(string text, string? locale) =>
            [.. text.Select((letter, at) => new Token { Start = at, End = at, Text = locale!, Normalized = letter.ToString() })];

        Assert.Equal("b@1-1", Written(Find.FindChoices("abc", ["b"], new() { Tokenizer = Letters, Locale = "de" })));
    }

    [Theory]
    [InlineData("a ", "a b")]
    [InlineData("a b ", "a b")]
    [InlineData("a a b ", "x a b")]
    public void A_long_hostile_text_comes_to_an_end_and_hides_nothing_behind_it(string piece, string value)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 80_000 / piece.Length)) + "; the end";

        var found = Find.FindChoices(text, [value, "the end"], new() { AllowPartialMatches = true });

        Assert.Equal("the end", found[^1].Resolution.Value);
    }

    private static SortedValue Value(string value, int index) => new() { Value = value, Index = index };

    private static string Written(List<ModelResult<FoundChoice>> found) =>
        string.Join(' ', found.Select(choice => $"{choice.Resolution.Value}@{choice.Start}-{choice.End}"));

    private static string Scored(List<ModelResult<FoundValue>> found) =>
        string.Join(' ', found.Select(value => FormattableString.Invariant($"{value.Resolution.Value}@{value.Start}-{value.End} {value.Resolution.Score:0.##}")));
}
