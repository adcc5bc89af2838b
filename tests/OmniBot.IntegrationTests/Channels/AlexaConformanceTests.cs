using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Channels.Alexa;
using OmniBot.Core.Schema;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Channels;

public sealed class AlexaConformanceTests : ChannelConformance
{
    private readonly AlexaPeer _peer = new();

    protected override VendorPeer Peer => _peer;

    protected override bool IsSynchronous => true;

    protected override void Configure(IServiceCollection services) => services
        .AddSingleton<IAlexaChainSource>(_peer)
        .AddSingleton(_peer.Trust);

    [Fact]
    public async Task A_slow_turn_is_announced_and_its_answer_put_off()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var held = new TaskCompletionSource();
        await using var host = await EngineHost.StartAsync(
            async (turn, token) =>
            {
                await held.Task.WaitAsync(token);
                await turn.SendActivityAsync(MessageFactory.Text("done"), token);
            },
            Configure,
            settings: [.. _peer.Settings, "--Channels:Alexa:ProgressAfter", "00:00:00.100", "--Channels:Alexa:AnswerWithin", "00:00:02"]);
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };

        using var late = await client.SendAsync(_peer.Call(AlexaPeer.Intent("u1", "r1", "slow")), cancellation);
        var response = JsonDocument.Parse(await late.Content.ReadAsStringAsync(cancellation)).RootElement.GetProperty("response");
        Assert.Contains("still working", response.GetProperty("outputSpeech").GetProperty("ssml").GetString(), StringComparison.Ordinal);
        Assert.False(response.GetProperty("shouldEndSession").GetBoolean());
        Assert.Equal(["<speak>One moment, please.</speak>"], _peer.Progress);
        Assert.Empty(_peer.Violations);

        held.SetResult();
        using var asked = await client.SendAsync(_peer.Call(AlexaPeer.Intent("u1", "r2", "again")), cancellation);
        Assert.Contains("done", await asked.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
    }
}
