using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Cli.ConversationTests;
using OmniBot.Core.Conversations;
using OmniBot.Host;

namespace OmniBot.Cli.Commands;

/// <summary><c>omnibot test</c>: plays conversation tests against the real engine on a database of its own.</summary>
internal static class TestCommand
{
    private static readonly string[] s_endings = [".transcript", ".yaml", ".yml"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Test files (.transcript, .yaml), or folders with such files.", Arity = ArgumentArity.OneOrMore };
        var json = Output.JsonOption();
        var command = new Command("test", "Plays conversation tests.") { paths, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                var tests = parsed.GetRequiredValue(paths).SelectMany(Read).ToList();
                return tests.Count == 0
                    ? await Output.FailAsync("There are no tests in these paths: expected .transcript or .yaml files.")
                    : await PlayAsync(tests, parsed.GetValue(json), cancellationToken);
            }
            catch (ConversationTestException exception)
            {
                return await Output.FailAsync(exception.Message);
            }
        });
        return command;
    }

    private static IEnumerable<ConversationTest> Read(string path)
    {
        IEnumerable<string> files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => s_endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)
            : File.Exists(path) ? new[] { path } : throw new ConversationTestException($"There is no file or folder '{path}'.");
        return files.SelectMany(file => Path.GetExtension(file) switch
        {
            ".transcript" => [TranscriptReader.Read(file, File.ReadAllText(file))],
            ".yaml" or ".yml" => YamlReader.Read(file, File.ReadAllText(file)),
            var ending => throw new ConversationTestException($"'{file}': tests are .transcript or .yaml files, not {ending}."),
        });
    }

    private static async Task<int> PlayAsync(IReadOnlyList<ConversationTest> tests, bool json, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-test-");
        try
        {
            await using var app = OmniBotServer.Build(
            [
                "--urls", "http://127.0.0.1:0",
                "--Storage:Path", Path.Combine(folder.FullName, "test.db"),
                "--Logging:LogLevel:Default", "Error",
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Error",
            ]);
            await app.StartAsync(cancellationToken);
            var runner = new ConversationTestRunner(app.Services.GetRequiredService<IConversationDispatcher>());
            var results = new List<(string Name, string? Problem)>();
            foreach (var test in tests)
            {
                var problem = await runner.PlayAsync(test, cancellationToken);
                results.Add((test.Name, problem));
                await Console.Error.WriteLineAsync($"{(problem is null ? "passed" : "FAILED")}  {test.Name}{(problem is null ? "" : Environment.NewLine + problem)}");
            }

            await app.StopAsync(cancellationToken);
            return Report(results, json);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Report(List<(string Name, string? Problem)> results, bool json)
    {
        var failed = results.Count(result => result.Problem is not null);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(
                new
                {
                    Passed = results.Count - failed,
                    Failed = failed,
                    Tests = results.Select(result => new { result.Name, Passed = result.Problem is null, result.Problem }),
                },
                JsonSerializerOptions.Web)
            : $"{results.Count - failed} passed, {failed} failed");
        return failed == 0 ? ExitCodes.Success : ExitCodes.AssertionFailed;
    }
}
