using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Channels.Alexa;
using OmniBot.Core.Schema;
using OmniBot.IntegrationTests.Channels;
using OmniBot.IntegrationTests.Engine;
using OmniBot.IntegrationTests.Node;

namespace OmniBot.IntegrationTests.AlexaJs;

/// <summary>Amazon's own SDK for Node.js beside the server: the same request, and the same answer.</summary>
public sealed class AskSdkTests
{
    private static readonly NodeFolder s_node = new("AlexaJs", "ask-sdk-core");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_answers_a_request_as_a_skill_of_the_SDK_does()
    {
        await s_node.InstallAsync(Token);
        await using var peer = new AlexaPeer();
        await peer.StartAsync(Token);
        await using var host = await EngineHost.StartAsync(
            (turn, token) => turn.SendActivityAsync(MessageFactory.Text($"You said: {turn.Activity.Text}"), token),
            services => services.AddSingleton<IAlexaChainSource>(peer).AddSingleton(peer.Trust),
            settings: peer.Settings);
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        var request = AlexaPeer.Intent("u1", "r1", "where is my order");
        using var call = peer.Call(request);
        using var response = await client.SendAsync(call, Token);
        var ours = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;

        var output = await s_node.RunAsync(["skill.js"], JsonSerializer.Serialize(new
        {
            request, signature = call.Headers.GetValues("Signature-256").Single(), chain = peer.Chain,
        }), Token);
        var theirs = JsonNode.Parse(output)!;
        Assert.True((bool)theirs["isSigned"]!);
        Assert.Equal("""{"intent":"PhraseIntent","phrase":"where is my order","locale":"en-US","user":"u1"}""", theirs["seen"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(theirs["answer"]!["response"], ours["response"]), $"{theirs["answer"]} and {ours}");
        Assert.Equal((string?)theirs["answer"]!["version"], (string?)ours["version"]);
    }
}
