using OmniBot.Core.Channels;
using OmniBot.Core.Crm;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Packs.Faqs;

public sealed class FaqDialogTests : IDisposable
{
    private readonly BotTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Theory]
    [InlineData("en", "what are your opening hours", "Body hours en\nSource: https://help.example/hours")]
    [InlineData("de", "wie sind Ihre Öffnungszeiten", "Body hours de\nQuelle: https://help.example/hours")]
    public async Task Answers_with_the_source(string locale, string question, string answer)
    {
        using var talk = new BotTalk(locale);
        Assert.Equal(answer, await talk.SayAsync(question));
    }

    [Fact]
    public async Task Answers_in_Markdown_where_it_is_rendered_and_in_plain_text_elsewhere()
    {
        await _talk.SayAsync("what are your opening hours");
        Assert.Equal(TextFormatTypes.Plain, Assert.Single(_talk.Replies).TextFormat);

        _talk.Capabilities = new ChannelCapabilities { Markup = MarkupDialect.Markdown };
        Assert.Equal(
            "Body hours en\n\nSource: [https://help.example/hours](<https://help.example/hours>)", await _talk.SayAsync("what are your opening hours"));
        Assert.Equal(TextFormatTypes.Markdown, Assert.Single(_talk.Replies).TextFormat);
    }

    [Fact]
    public async Task Answers_a_question_without_an_intent_before_it_falls_back()
    {
        _talk.Recognizer.Scripted["tell me the opening hours of your Paris branch"] = [];
        Assert.Contains("Body hours en", await _talk.SayAsync("tell me the opening hours of your Paris branch"));
    }

    [Fact]
    public async Task Offers_the_nearest_articles_when_it_is_not_sure()
    {
        Assert.Contains("I am not sure", await _talk.SayAsync("are you open on Sundays"));
        Assert.Equal(["Title hours en", "None of these", "Talk to a person"], _talk.Buttons);
        Assert.Contains("Body hours en", await _talk.SayAsync("Title hours en"));
    }

    [Fact]
    public async Task Offers_a_person_when_none_of_the_articles_is_right()
    {
        await _talk.SayAllAsync("are you open on Sundays", "None of these");
        Assert.Contains("Would you like to talk to a person?", _talk.Text);
    }

    [Fact]
    public async Task Asks_for_the_question_when_there_is_none_yet()
    {
        Assert.Contains("What would you like to know?", await _talk.SayAsync("I have a question"));
        Assert.Contains("Body pay en", await _talk.SayAsync("how can I pay"));
    }

    [Fact]
    public async Task Says_so_when_the_articles_cannot_be_searched_and_keeps_the_question()
    {
        _talk.Crm.Fail("search", ConnectorError.Unavailable);
        Assert.Contains("can't reach our system", await _talk.SayAsync("what are your opening hours"));
        Assert.Contains("Body hours en", await _talk.SayAsync("yes"));
    }
}
