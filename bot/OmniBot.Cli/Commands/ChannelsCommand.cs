using System.CommandLine;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Host;

namespace OmniBot.Cli.Commands;

/// <summary><c>omnibot channels</c>: lists channels; <c>channels parse</c> shows the activities that a webhook's body becomes.</summary>
internal static class ChannelsCommand
{
    public static Command Create()
    {
        var json = Output.JsonOption();
        var command = new Command("channels", "Lists the channels: which are configured, what the others lack, and where their webhooks are.") { json, CreateParse() };
        command.SetAction(async (parsed, _) =>
        {
            await using var app = OmniBotServer.BuildForTools([]);
            var channels = app.Services.GetServices<ChannelDescription>().OrderBy(channel => channel.Id, StringComparer.Ordinal).ToList();
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(channels.Select(Row), JsonSerializerOptions.Web));
                return ExitCodes.Success;
            }

            foreach (var channel in channels)
            {
                Console.WriteLine($"{channel.Id,-13} {StateOf(channel),-15} {channel.WebhookPath ?? "-",-28} {channel.Name}");
                if (channel.Retired is not null || channel.Missing.Count > 0)
                {
                    Console.WriteLine($"{"",-13} {channel.Retired ?? $"missing: {string.Join(", ", channel.Missing)}"}");
                }
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static Command CreateParse()
    {
        var channel = new Argument<string>("channel") { Description = $"One of {string.Join(", ", WebhookParsers.All.Keys)}." };
        var file = new Argument<string>("file") { Description = "A file with the body of a webhook call; - is standard input." };
        var json = Output.JsonOption();
        var command = new Command("parse", "Shows the activities that the body of a webhook call becomes.") { channel, file, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(channel);
            if (!WebhookParsers.All.TryGetValue(name, out var parse))
            {
                return await Output.FailAsync($"There is no parser for '{name}': there are {string.Join(", ", WebhookParsers.All.Keys)}.");
            }

            byte[] body;
            try
            {
                body = await ReadAsync(parsed.GetRequiredValue(file), cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return await Output.FailAsync($"The file can't be read: {exception.Message}");
            }

            var content = parse(body);
            if (content.Nothing is { } reason)
            {
                await Console.Error.WriteLineAsync(reason);
            }

            await WriteAsync([.. content.Activities.Select(inbound => inbound.Activity)], parsed.GetValue(json));
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file != "-")
        {
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }

        await using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private static async Task WriteAsync(IReadOnlyList<Activity> activities, bool isJson)
    {
        if (isJson)
        {
            await Console.Out.WriteLineAsync($"[{string.Join(",", activities.Select(activity => Encoding.UTF8.GetString(ActivityJson.Serialize(activity))))}]");
            return;
        }

        foreach (var activity in activities)
        {
            await Console.Out.WriteLineAsync($"{activity.Type} {activity.Id} from {activity.From?.Id} in {activity.Conversation?.Id}: {activity.Text ?? activity.Name}");
            foreach (var attachment in activity.Attachments ?? [])
            {
                await Console.Out.WriteLineAsync($"  {attachment.ContentType} {attachment.Name}");
            }
        }
    }

    private static string StateOf(ChannelDescription channel) =>
        channel.Retired is not null ? "retired" : channel.Missing.Count == 0 ? "configured" : "not configured";

    private static object Row(ChannelDescription channel) => new
    {
        channel.Id, channel.Name, State = StateOf(channel), channel.WebhookPath, channel.Missing, channel.Retired,
    };
}
