namespace OmniBot.Tests.Packs.Feedback;

public sealed class FeedbackDialogTests : IDisposable
{
    private readonly BotTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Asks_for_a_rating_once_at_the_end_of_a_conversation()
    {
        await _talk.SayAsync("what are your opening hours");
        Assert.Contains("from 1 (bad) to 5 (very good)", await _talk.SayAsync("bye"));
        Assert.Equal(["1", "2", "3", "4", "5", "Skip"], _talk.Buttons);
        await _talk.SayAsync("4");
        Assert.Contains("Thank you for your feedback!", await _talk.SayAsync("Quick and clear."));
        var rating = Assert.Single(_talk.Crm.Ratings);
        Assert.Equal((4, "Quick and clear."), (rating.Rating, rating.Comment));
        Assert.DoesNotContain("from 1", await _talk.SayAsync("bye"));
    }

    [Fact]
    public async Task Records_a_rating_without_a_comment()
    {
        using var talk = new BotTalk("de");
        await talk.SayAllAsync("Feedback geben", "5");
        Assert.Contains("Vielen Dank für Ihr Feedback!", await talk.SayAsync("nein danke"));
        Assert.Null(Assert.Single(talk.Crm.Ratings).Comment);
    }

    [Fact]
    public async Task Asks_nobody_who_only_said_hello()
    {
        await _talk.SayAllAsync("hello", "bye");
        Assert.Empty(_talk.Buttons);
    }

    [Fact]
    public async Task Makes_way_for_a_new_matter_instead_of_a_rating()
    {
        await _talk.SayAllAsync("what are your opening hours", "bye");
        Assert.Contains("What is your order number?", await _talk.SayAsync("where is my order"));
        Assert.DoesNotContain("rating", await _talk.SayAllAsync("ORD-1001", "ada@example.com"));
    }
}
