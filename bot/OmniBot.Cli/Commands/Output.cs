using System.CommandLine;

namespace OmniBot.Cli.Commands;

/// <summary>What the verbs have in common in what they print.</summary>
internal static class Output
{
    public static Option<bool> JsonOption() => new("--json") { Description = "Print one JSON document to standard output and nothing else." };

    /// <summary>Prints why the tool failed, to standard error.</summary>
    public static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync($"omnibot: {message}");
        return ExitCodes.Failed;
    }
}
