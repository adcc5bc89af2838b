using System.CommandLine;
using Microsoft.Extensions.Hosting;
using OmniBot.Host;

namespace OmniBot.Cli.Commands;

/// <summary><c>omnibot run</c>: starts the server.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, separated by semicolons. Default: http://localhost:5000." };
        var command = new Command("run", "Starts the server. Other options are settings of the server, such as --Storage:Path FILE.") { urls };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] args = [.. parsed.UnmatchedTokens, .. parsed.GetValue(urls) is { } value ? (string[])["--urls", value] : []];
            await OmniBotServer.Build(args).RunAsync(cancellationToken);
            return ExitCodes.Success;
        });
        return command;
    }
}
