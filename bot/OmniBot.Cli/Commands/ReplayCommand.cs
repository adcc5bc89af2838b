using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Storage;
using OmniBot.Host.Replay;

namespace OmniBot.Cli.Commands;

/// <summary><c>omnibot replay</c>: plays a recorded conversation again and compares.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var conversation = ConversationArgument.Create();
        var data = DataOption.Create();
        var json = Output.JsonOption();
        var command = new Command("replay", "Plays a recorded conversation again, with its clock, ids and connector answers, and compares.")
        {
            conversation, data, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = await DataOption.OpenAsync(parsed.GetValue(data), cancellationToken);
            var store = app.Services.GetRequiredService<IConversationStore>();
            if (await ConversationArgument.FindAsync(store, parsed.GetRequiredValue(conversation), cancellationToken) is not { } found)
            {
                return await Output.FailAsync($"There is no conversation '{parsed.GetValue(conversation)}', or more than one.");
            }

            var report = await ActivatorUtilities.CreateInstance<ConversationReplayer>(app.Services).ReplayAsync(found.Key, cancellationToken);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report!, ReplayJson.Default.ReplayReport));
            }
            else
            {
                foreach (var difference in report!.Differences)
                {
                    Console.WriteLine($"turn {difference.Turn}: {difference.What} differs");
                    Console.WriteLine($"  recorded: {difference.Recorded ?? "nothing"}");
                    Console.WriteLine($"  replayed: {difference.Replayed ?? "nothing"}");
                }

                Console.WriteLine($"{report.Same} of {report.Turns} turns did the same again");
            }

            return report!.Same == report.Turns ? ExitCodes.Success : ExitCodes.AssertionFailed;
        });
        return command;
    }
}
