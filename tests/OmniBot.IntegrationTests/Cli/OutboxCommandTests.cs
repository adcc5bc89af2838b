using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.IntegrationTests.Engine;
using OmniBot.IntegrationTests.Hosting;

namespace OmniBot.IntegrationTests.Cli;

public sealed class OutboxCommandTests
{
    [Fact]
    public async Task Dead_letters_are_listed_sent_again_and_discarded_beside_the_running_server()
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-cli-");
        var data = Path.Combine(folder.FullName, "omnibot.db");
        try
        {
            var refuses = true;
            await using var host = await EngineHost.StartAsync(
                async (turn, token) => await turn.SendActivityAsync($"re {turn.Activity.Text}", cancellationToken: token), folder: folder);
            host.Channel.Refuse = outbound =>
            {
                if (refuses && outbound.Activity.Text != "re ok")
                {
                    throw new ChannelException(ChannelError.Rejected, "blocked by user");
                }
            };
            await host.SayAsync("c1", "m1", "one");
            await host.SayAsync("c1", "m2", "two");
            await host.SayAsync("c1", "m3", "ok");
            await host.Channel.WaitForAsync(1);

            var list = await ProgramRun.OmnibotAsync(Token, "outbox", "list", "--data", data, "--json");
            Assert.Equal(0, list.ExitCode);
            var rows = JsonDocument.Parse(list.Output).RootElement;
            Assert.Equal(2, rows.GetArrayLength());
            Assert.All(rows.EnumerateArray(), row => Assert.Equal("blocked by user", row.GetProperty("error").GetString()));
            Assert.All(rows.EnumerateArray(), row => Assert.Equal("dead", row.GetProperty("state").GetString()));
            var ids = rows.EnumerateArray().Select(row => row.GetProperty("id").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();

            refuses = false;
            Assert.Equal(0, (await ProgramRun.OmnibotAsync(Token, "outbox", "discard", ids[1], "--data", data)).ExitCode);
            Assert.Equal(0, (await ProgramRun.OmnibotAsync(Token, "outbox", "resend", ids[0], "--data", data)).ExitCode);
            await host.Channel.WaitForAsync(2);
            Assert.Equal(["re ok", "re one"], host.Channel.Texts);

            var unknown = await ProgramRun.OmnibotAsync(Token, "outbox", "resend", ids[1], "--data", data);
            Assert.Equal(1, unknown.ExitCode);
            Assert.Contains("outbox list", unknown.Error, StringComparison.Ordinal);
            Assert.Contains("0 dead", (await ProgramRun.OmnibotAsync(Token, "outbox", "list", "--data", data)).Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
