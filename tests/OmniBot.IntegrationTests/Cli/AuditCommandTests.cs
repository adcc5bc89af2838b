using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Desk;
using OmniBot.IntegrationTests.Engine;
using OmniBot.IntegrationTests.Hosting;

namespace OmniBot.IntegrationTests.Cli;

public sealed class AuditCommandTests
{
    [Fact]
    public async Task Verify_tells_a_sound_log_from_a_changed_one_beside_the_running_server()
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-audit-");
        var data = Path.Combine(folder.FullName, "omnibot.db");
        try
        {
            await using var host = await EngineHost.StartAsync((_, _) => Task.CompletedTask, folder: folder);
            var log = host.App.Services.GetRequiredService<IAuditLog>();
            await log.AppendAsync(new AuditEntry("ann", "conversation.view", "c1"), Token);
            await log.AppendAsync(new AuditEntry("ann", "history.export", "desk"), Token);
            var rows = await log.ReadAsync(0, 100, Token);

            var sound = await ProgramRun.OmnibotAsync(Token, "audit", "verify", "--data", data, "--json");
            Assert.Equal(0, sound.ExitCode);
            var report = JsonDocument.Parse(sound.Output).RootElement;
            Assert.True(report.GetProperty("ok").GetBoolean());
            Assert.Equal(rows.Count, report.GetProperty("rows").GetInt64());
            Assert.Equal(rows[^1].Hash, report.GetProperty("lastHash").GetString());

            await using (var connection = new SqliteConnection($"Data Source={data};Pooling=False"))
            {
                await connection.OpenAsync(Token);
                var command = connection.CreateCommand();
                command.CommandText = $"DROP TRIGGER audit_no_update; UPDATE audit SET by = 'bob' WHERE number = {rows[^1].Number}";
                await command.ExecuteNonQueryAsync(Token);
            }

            var changed = await ProgramRun.OmnibotAsync(Token, "audit", "verify", "--data", data, "--json");
            Assert.Equal(100, changed.ExitCode);
            Assert.Equal(rows[^1].Number, JsonDocument.Parse(changed.Output).RootElement.GetProperty("fault").GetProperty("number").GetInt64());
            Assert.Contains($"row {rows[^1].Number}", (await ProgramRun.OmnibotAsync(Token, "audit", "verify", "--data", data)).Output, StringComparison.Ordinal);

            var broken = Path.Combine(folder.FullName, "broken.db");
            await File.WriteAllTextAsync(broken, new string('x', 5000), Token);
            Assert.Equal(1, (await ProgramRun.OmnibotAsync(Token, "audit", "verify", "--data", broken)).ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
