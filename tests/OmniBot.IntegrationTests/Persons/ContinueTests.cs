using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Persons;
using OmniBot.Core.Schema;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Persons;

/// <summary>A customer changes the channel in the middle of a talk, with the ready-made bot on the real server.</summary>
public sealed partial class ContinueTests
{
    [Fact]
    public async Task The_open_question_goes_along_and_only_who_has_the_code_gets_it()
    {
        await using var host = await EngineHost.StartAsync(bot: null, settings: ["--Continue:WhatsAppNumber", "4930123456"]);
        var question = Last(await host.AskAsync("web", "1", "Where is my order?"));
        var offer = Last(await host.AskAsync("web", "2", "Can I continue on WhatsApp?"));
        Assert.Contains("https://wa.me/4930123456?text=Continue%20my%20chat%3A%20", offer, StringComparison.Ordinal);
        var code = Code().Match(offer).Value;

        Assert.Contains("can't be used", Last(await host.AskAsync("stranger", "1", "Continue my chat: AAAA-BBBB-CCCC")), StringComparison.Ordinal);
        var taken = await host.AskAsync("phone", "1", $"Continue my chat: {code}");
        Assert.Equal(["Welcome back. We go on where we were.", question], taken.Replies.Where(reply => reply.Type == ActivityTypes.Message).Select(reply => reply.Text));
        Assert.Contains("can't be used", Last(await host.AskAsync("thief", "1", code)), StringComparison.Ordinal);

        Assert.DoesNotContain(question, Last(await host.AskAsync("phone", "2", "ORD-1001")), StringComparison.Ordinal);
        var persons = host.App.Services.GetRequiredService<IPersonStore>();
        Assert.Equal([EngineHost.KeyOf("web")], await persons.ReadLinkedAsync(EngineHost.KeyOf("phone"), TestContext.Current.CancellationToken));
        Assert.Empty(await persons.ReadLinkedAsync(EngineHost.KeyOf("thief"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_channel_that_is_not_set_up_is_said_to_be_so()
    {
        await using var host = await EngineHost.StartAsync(bot: null);
        Assert.Contains("can't be reached in Telegram", Last(await host.AskAsync("web", "1", "switch to Telegram please")), StringComparison.Ordinal);
    }

    private static string Last(Core.Conversations.TurnResult turn) => turn.Replies.Last(reply => reply.Type == ActivityTypes.Message).Text!;

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code();
}
