using System.Text.Json;
using OmniBot.IntegrationTests.Durability;
using OmniBot.IntegrationTests.Hosting;

namespace OmniBot.IntegrationTests.Cli;

public sealed class ReplayCommandTests
{
    private static readonly string[] s_messages = ["hello", "can you tell me where my parcel is", "ORD-1001", "ada.beispiel@example.com"];

    [Fact]
    public async Task A_conversation_is_explained_and_replayed_from_its_record()
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-replay-");
        var data = Path.Combine(folder.FullName, "omnibot.db");
        try
        {
            await using var peer = await ConnectorPeer.StartAsync(Token);
            await using var host = await HostProcess.StartAsync(data, [], Token);
            using var client = new HttpClient { BaseAddress = host.Url };
            var customer = new ScriptedCustomer("c1", s_messages);
            for (var i = 0; i < s_messages.Length; i++)
            {
                var id = $"c1-m{i}";
                await customer.DeliverAsync(client, i, peer.ServiceUrl, Token);
                await peer.WaitUntilAsync(() => peer.Of("c1").Any(received => received.Activity?.ReplyToId == id), Token);
            }

            var explain = await ProgramRun.OmnibotAsync(Token, "explain", "c1", "--data", data, "--json");
            Assert.Equal(0, explain.ExitCode);
            var turns = JsonDocument.Parse(explain.Output).RootElement;
            Assert.Equal(s_messages, turns.EnumerateArray().Select(turn => turn.GetProperty("text").GetString()));
            Assert.True(turns[1].GetProperty("recognition").GetProperty("intents").GetArrayLength() > 0);
            var last = turns[3];
            Assert.True(last.GetProperty("effects").GetArrayLength() > 0);
            Assert.True(last.GetProperty("replies").GetArrayLength() > 0);
            Assert.Superset(
                new HashSet<string> { "queue", "bot", "connectors" },
                last.GetProperty("latencyMs").EnumerateObject().Select(stage => stage.Name).ToHashSet());
            Assert.Contains("recognize", turns[1].GetProperty("latencyMs").EnumerateObject().Select(stage => stage.Name));

            var one = await ProgramRun.OmnibotAsync(Token, "explain", "c1", "--turn", "2", "--data", data);
            Assert.Contains("where my parcel is", one.Output, StringComparison.Ordinal);
            Assert.Equal(1, (await ProgramRun.OmnibotAsync(Token, "explain", "nobody", "--data", data)).ExitCode);

            var replay = await ProgramRun.OmnibotAsync(Token, "replay", "c1", "--data", data);
            Assert.True(replay.ExitCode == 0, replay.Output + replay.Error);
            Assert.Contains("4 of 4 turns did the same again", replay.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
