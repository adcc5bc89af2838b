using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.TestKit;

namespace OmniBot.Tests.Core.Turns;

public sealed class NormalizeMentionsMiddlewareTests
{
    [Theory]
    [InlineData("<at>Bot</at> ask <at>Ann</at> ", "<at>Ann</at>", true, "ask Ann", "u:Ann")]
    [InlineData("<at>Bot</at> ask <at>Ann</at>", "<at>Ann</at>", false, "Bot ask Ann", "bot:Bot|u:Ann")]
    [InlineData("ask <at id=\"1\">Ann</at>", "<at id=\"1\">Ann</at>", true, "ask Ann", "u:Ann")]
    [InlineData("ask @Ann", "@Ann", true, "ask @Ann", "u:@Ann")]
    public async Task Mentions_lose_their_markup(string text, string ann, bool removeBot, string expected, string mentions)
    {
        var message = new Activity(ActivityTypes.Message)
        {
            Text = text,
            Entities =
            [
                new Mention { Mentioned = new ChannelAccount("bot", "Bot"), Text = "<at>Bot</at>" },
                new Mention { Mentioned = new ChannelAccount("u", "Ann"), Text = ann },
            ],
        };
        var adapter = new TestAdapter();
        adapter.Use(new NormalizeMentionsMiddleware { RemoveRecipientMention = removeBot });
        Activity? seen = null;
        await adapter.ProcessActivityAsync(
            message,
            (turn, _) =>
            {
                seen = turn.Activity;
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(expected, seen!.Text);
        Assert.Equal(mentions, string.Join('|', seen.GetMentions().Select(mention => $"{mention.Mentioned!.Id}:{mention.Text}")));
    }
}
