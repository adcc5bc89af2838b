using OmniBot.Core.Desk.Assistance;
using OmniBot.Desk.Assistance;

namespace OmniBot.Tests.Desk.Assistance;

public sealed class WordSentimentTests
{
    [Theory]
    [InlineData("Das ist eine Frechheit!", CustomerMood.Negative)]
    [InlineData("Danke, das war hilfreich", CustomerMood.Positive)]
    [InlineData("This is not helpful", CustomerMood.Negative)]
    [InlineData("Where is my order?", CustomerMood.Neutral)]
    [InlineData("Guten Tag", CustomerMood.Neutral)]
    public void Words_tell_the_mood(string text, CustomerMood mood) => Assert.Equal(mood, new WordSentiment().Read([text], null));

    [Fact]
    public void Only_the_last_six_messages_count() =>
        Assert.Equal(CustomerMood.Positive, new WordSentiment().Read(["terrible", "awful", "thanks", "ok", "ok", "ok", "ok", "ok"], "en"));
}
