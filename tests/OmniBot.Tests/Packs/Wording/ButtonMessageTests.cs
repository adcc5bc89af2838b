using OmniBot.Core.Schema;

namespace OmniBot.Tests.Packs.Wording;

public sealed class ButtonMessageTests : IDisposable
{
    private readonly BotTalk _talk = new();

    public void Dispose() => _talk.Dispose();

    /// <summary>Text without a format is Markdown in the Bot Framework, which would fold the lines of an order.</summary>
    [Fact]
    public async Task Texts_of_the_catalogue_are_plain()
    {
        await _talk.SayAllAsync("hello", "where is my order", "help");
        Assert.NotEmpty(_talk.Replies);
        Assert.All(_talk.Replies, reply => Assert.Equal(TextFormatTypes.Plain, reply.TextFormat));
    }
}
