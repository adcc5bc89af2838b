using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Storage;

namespace OmniBot.Cli.Commands;

/// <summary><c>omnibot outbox list|resend|discard</c>: answers that could not be delivered.</summary>
internal static class OutboxCommand
{
    private const int MaxListed = 1000;

    public static Command Create()
    {
        var command = new Command("outbox", "Answers that could not be delivered.");
        command.Subcommands.Add(CreateList());
        command.Subcommands.Add(CreateChange("resend", "Sends a dead letter again.", (store, id, token) => store.ResendAsync(id, token)));
        command.Subcommands.Add(CreateChange("discard", "Removes an answer without sending it; it stays in the transcript.", (store, id, token) => store.DiscardAsync(id, token)));
        return command;
    }

    private static Command CreateList()
    {
        var data = DataOption.Create();
        var json = Output.JsonOption();
        var all = new Option<bool>("--all") { Description = "List also those that are still being tried." };
        var command = new Command("list", "Lists dead letters.") { data, json, all };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = await DataOption.OpenAsync(parsed.GetValue(data), cancellationToken);
            var store = app.Services.GetRequiredService<IConversationStore>();
            var items = await store.ListOutboxAsync(deadOnly: !parsed.GetValue(all), MaxListed, cancellationToken);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(items.Select(Row), JsonSerializerOptions.Web));
                return ExitCodes.Success;
            }

            foreach (var item in items)
            {
                Console.WriteLine(
                    $"{item.OutboxId,8}  {(item.IsDead ? "dead" : "waiting"),-7}  {item.Attempts,3} tries  {item.Conversation}  {item.ActivityId}  {item.Error}");
            }

            Console.WriteLine($"{items.Count(item => item.IsDead)} dead, {items.Count(item => !item.IsDead)} waiting");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command CreateChange(string name, string description, Func<IConversationStore, long, CancellationToken, ValueTask<bool>> change)
    {
        var id = new Argument<long>("id") { Description = "The number that 'outbox list' shows." };
        var data = DataOption.Create();
        var command = new Command(name, description) { id, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = await DataOption.OpenAsync(parsed.GetValue(data), cancellationToken);
            var store = app.Services.GetRequiredService<IConversationStore>();
            if (!await change(store, parsed.GetValue(id), cancellationToken))
            {
                return await Output.FailAsync($"There is no answer {parsed.GetValue(id)} to {name}; 'omnibot outbox list' shows those there are.");
            }

            Console.WriteLine($"{name}: {parsed.GetValue(id)}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static object Row(OutboxItem item) => new
    {
        Id = item.OutboxId,
        State = item.IsDead ? "dead" : "waiting",
        Conversation = item.Conversation.ToString(),
        item.ActivityId,
        Operation = item.Operation.ToString(),
        item.Attempts,
        item.NextAttemptAt,
        item.Error,
    };
}
