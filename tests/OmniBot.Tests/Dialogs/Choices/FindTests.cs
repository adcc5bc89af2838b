using OmniBot.Dialogs.Choices;

namespace OmniBot.Tests.Dialogs.Choices;

public class FindTests
{
    private static readonly SortedValue[] _similar = [new("option A", 0), new("option B", 1), new("option C", 2)];

    [Fact]
    public void All_words_next_to_each_other_score_one()
    {
        var found = Assert.Single(Find.FindValues("take option B please", _similar));

        Assert.Equal(1, found.Resolution.Score);
        Assert.Equal(("option B", 5, 12), (found.Text, found.Start, found.End));
    }

    [Fact]
    public void Words_between_lower_the_score()
    {
        var found = Assert.Single(Find.FindValues("the second from last", [new SortedValue("second last", 0)]));

        // Both words, one other between them: 0.4 + 0.6 × 2/3.
        Assert.Equal(0.8, found.Resolution.Score, 6);
    }

    [Theory]
    [InlineData("second one two last", true)]
    [InlineData("second one two three last", false)]
    [InlineData("last second", false)]
    public void Words_must_be_in_order_with_at_most_two_others_between(string utterance, bool isFound) =>
        Assert.Equal(isFound, Find.FindValues(utterance, [new SortedValue("second last", 0)]).Count == 1);

    [Fact]
    public void Some_of_the_words_are_enough_where_partial_matches_are_allowed()
    {
        Assert.Empty(Find.FindValues("B", _similar));

        var found = Assert.Single(Find.FindValues("B", _similar, new FindValuesOptions { AllowPartialMatches = true }));
        Assert.Equal(1, found.Resolution.Index);
        Assert.Equal(0.7, found.Resolution.Score, 6);
    }

    [Fact]
    public void A_longer_value_takes_the_words_from_a_shorter_one()
    {
        SortedValue[] values = [new("bread", 0), new("bread roll", 1)];

        Assert.Equal(1, Assert.Single(Find.FindValues("a bread roll please", values)).Resolution.Index);
    }

    [Fact]
    public void An_utterance_that_is_a_value_is_that_value()
    {
        SortedValue[] values = [new("A", 0), new("A+", 1)];

        Assert.Equal(1, Assert.Single(Find.FindValues(" a+ ", values)).Resolution.Index);
    }

    [Fact]
    public void Nothing_is_found_in_nothing()
    {
        Assert.Empty(Find.FindValues("", _similar));
        Assert.Empty(Find.FindValues("option A", []));
    }
}
