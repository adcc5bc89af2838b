using OmniBot.Tests.Connectors.Crm.Embedded;

namespace OmniBot.Tests.Packs;

/// <summary>The conversations with the embedded CRM's sample data and the trained models: what a new installation says.</summary>
public sealed class EmbeddedCrmTalkTests : IAsyncDisposable
{
    private readonly EmbeddedCrmFile _file = new();
    private readonly BotTalk _talk;

    public EmbeddedCrmTalkTests() => _talk = new BotTalk(recognizer: new TrainedRecognizer(), backOffice: _file.Crm);

    public async ValueTask DisposeAsync()
    {
        _talk.Dispose();
        await _file.DisposeAsync();
    }

    [Fact]
    public async Task Tells_where_a_sample_order_is()
    {
        var answer = await _talk.SayAsync("where is ORD-1001, my mail is ada.beispiel@example.com");
        Assert.Contains("Order ORD-1001:", answer);
    }

    [Fact]
    public async Task Books_moves_and_cancels_a_slot_of_the_opening_hours()
    {
        await _talk.SayAllAsync("I need an appointment", "Advice", "tomorrow afternoon");
        Assert.Equal("Wed 25 Nov, 12:00", _talk.Buttons[0]);
        Assert.Contains("Its number is A-00001", await _talk.SayAllAsync("1", "Ada Lovelace", "ada@example.com", "yes"));
        Assert.Contains("has been moved: Friday, 27 November 2026, 09:00", await _talk.SayAllAsync("please move A-00001", "friday", "the first one", "yes"));
        Assert.Contains("is cancelled", await _talk.SayAllAsync("cancel appointment A-00001", "yes"));
        Assert.Contains("has been cancelled", await _talk.SayAllAsync("when is my appointment?", "A-00001"));
    }

    [Theory]
    [InlineData("en", "what are your opening hours", "/help/opening-hours")]
    [InlineData("en", "how can I pay?", "/help/payment")]
    [InlineData("de", "wie kann ich etwas zurückgeben", "/help/returns")]
    [InlineData("de", "wie lange habe ich Garantie?", "/help/warranty")]
    public async Task Answers_from_the_sample_articles_with_their_source(string locale, string question, string source)
    {
        _talk.Locale = locale;
        Assert.Contains(source, await _talk.SayAsync(question));
    }

    [Theory]
    [InlineData("en", "who won the world cup in 1998")]
    [InlineData("de", "wer hat 1974 die Weltmeisterschaft gewonnen")]
    public async Task Finds_no_article_for_what_none_is_about(string locale, string question)
    {
        _talk.Locale = locale;
        await _talk.SayAsync(question);
        Assert.Contains("fallback:1", _talk.Explain.Rules);
    }

    [Fact]
    public async Task Opens_a_case_in_the_database()
    {
        await _talk.SayAllAsync("I want to talk to a person", "My lamp is broken");
        Assert.Contains("C-00001", await _talk.SayAsync("ada@example.com"));
        Assert.Equal(1, await _file.CountAsync("crm_cases"));
    }
}
