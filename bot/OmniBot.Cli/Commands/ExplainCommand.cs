using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;

namespace OmniBot.Cli.Commands;

/// <summary><c>omnibot explain</c>: shows why the bot did what it did.</summary>
internal static class ExplainCommand
{
    private const int MaxTurns = 1000;

    public static Command Create()
    {
        var conversation = ConversationArgument.Create();
        var turn = new Option<long?>("--turn") { Description = "Only this turn, from 1." };
        var data = DataOption.Create();
        var json = Output.JsonOption();
        var command = new Command("explain", "Shows why the bot did what it did.") { conversation, turn, data, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = await DataOption.OpenAsync(parsed.GetValue(data), cancellationToken);
            var store = app.Services.GetRequiredService<IConversationStore>();
            if (await ConversationArgument.FindAsync(store, parsed.GetRequiredValue(conversation), cancellationToken) is not { } found)
            {
                return await Output.FailAsync($"There is no conversation '{parsed.GetValue(conversation)}', or more than one.");
            }

            var turns = parsed.GetValue(turn) is { } number
                ? await store.ReadTurnsAsync(found.Id, number - 1, 1, cancellationToken)
                : await store.ReadTurnsAsync(found.Id, 0, MaxTurns, cancellationToken);
            if (turns.Count == 0 || (parsed.GetValue(turn) is { } wanted && turns[0].Turn != wanted))
            {
                return await Output.FailAsync($"Conversation '{found.Key}' has {found.Turn} turns.");
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(new JsonArray([.. turns.Select(record => JsonNode.Parse(record.Explain.Span))]).ToJsonString(JsonSerializerOptions.Web));
                return ExitCodes.Success;
            }

            foreach (var record in turns)
            {
                Print(JsonSerializer.Deserialize(record.Explain.Span, ExplainJson.Default.ExplainRecord)!);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static void Print(ExplainRecord explain)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Turn {explain.Turn}, {explain.At:yyyy-MM-dd HH:mm:ss.fff}Z, {explain.ActivityType} {explain.ActivityId}"));
        Line("input", explain.Text is null ? null : $"\"{explain.Text}\" ({explain.Locale ?? "no locale"})");
        if (explain.Recognition is { } recognition)
        {
            Line("intents", string.Join(", ", recognition.Intents.Select(intent => string.Create(CultureInfo.InvariantCulture, $"{intent.Name} {intent.Score:0.000}"))));
            Line("entities", recognition.Entities is { Count: > 0 } entities ? entities.ToJsonString() : null);
            Line("recognizer", $"{recognition.Recognizer}, {recognition.Locale}");
        }

        Line("rules", string.Join(", ", explain.Rules));
        Line("dialogs", $"{Stack(explain.DialogsBefore)} -> {Stack(explain.DialogsAfter)}");
        foreach (var change in explain.State.Where(change => change.Changed.Count > 0))
        {
            Line("state", $"{change.Key}: {string.Join(", ", change.Changed)}");
        }

        foreach (var effect in explain.Effects)
        {
            Line("call", string.Create(
                CultureInfo.InvariantCulture, $"{effect.Name} {effect.Request} -> {effect.Error ?? effect.Response?.ToString() ?? "nothing"} ({effect.DurationMs} ms)"));
        }

        foreach (var reply in explain.Replies)
        {
            Line("reply", reply.Text is null ? $"({reply.Type})" : $"\"{reply.Text}\"");
        }

        Line("error", explain.Error);
        Line("latency", string.Join(", ", explain.LatencyMs.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Key} {stage.Value} ms"))));
        Console.WriteLine();
    }

    private static string Stack(IReadOnlyList<ExplainDialog> dialogs) =>
        dialogs.Count == 0 ? "none" : string.Join(" / ", dialogs.Select(dialog => dialog.Step is null ? dialog.Id : $"{dialog.Id}:{dialog.Step}"));

    private static void Line(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Console.WriteLine($"  {name,-11}{text}");
        }
    }
}
