using System.CommandLine;
using System.Globalization;
using System.Net.WebSockets;
using OmniBot.Cli.Chat;
using OmniBot.Core.Schema;

namespace OmniBot.Cli.Commands;

/// <summary><c>omnibot chat</c>: talks to a running bot in the terminal.</summary>
internal static class ChatCommand
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "Address of the server.", DefaultValueFactory = _ => "http://localhost:5080" };
        var locale = new Option<string>("--locale")
        {
            Description = "Your language.",
            DefaultValueFactory = _ => CultureInfo.CurrentCulture.Name is { Length: > 0 } name ? name : "en-US",
        };
        var command = new Command("chat", "Talks to a running bot. Ends with an empty line, or with the input.") { url, locale };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Uri.TryCreate(parsed.GetValue(url), UriKind.Absolute, out var server))
            {
                return await Output.FailAsync($"'{parsed.GetValue(url)}' is not an address: expected one such as http://localhost:5080.");
            }

            try
            {
                await TalkAsync(server, parsed.GetRequiredValue(locale), cancellationToken);
                return ExitCodes.Success;
            }
            catch (Exception exception) when (exception is HttpRequestException or WebSocketException)
            {
                return await Output.FailAsync($"The bot at {server} does not answer: {exception.Message} Is it running? --url names another address.");
            }
        });
        return command;
    }

    private static async Task TalkAsync(Uri url, string locale, CancellationToken cancellationToken)
    {
        using var client = new DirectLineClient(url);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await client.StartAsync(locale, cancellationToken);
        var lastHeard = TimeProvider.System.GetTimestamp();
        var listening = ListenAsync();
        while (await Task.Run(Console.ReadLine, cancellationToken) is { Length: > 0 } line)
        {
            await client.SendAsync(line, locale, cancellationToken);
            lastHeard = TimeProvider.System.GetTimestamp();
            if (Console.IsInputRedirected)
            {
                await WaitUntilQuietAsync();
            }
        }

        await WaitUntilQuietAsync();
        await ended.CancelAsync();
        await listening;

        async Task ListenAsync()
        {
            try
            {
                await foreach (var activity in client.ReadAsync(ended.Token))
                {
                    if (activity.From?.Role != RoleTypes.User && activity.Type == ActivityTypes.Message)
                    {
                        lastHeard = TimeProvider.System.GetTimestamp();
                        Print(activity);
                    }
                }
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                // The talk is over.
            }
        }

        // A script's next line should follow the bot's answer to the one before.
        async Task WaitUntilQuietAsync()
        {
            while (TimeProvider.System.GetElapsedTime(lastHeard) < s_quiet && !listening.IsCompleted)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    private static void Print(Activity activity)
    {
        Console.WriteLine($"bot> {activity.Text}");
        foreach (var attachment in activity.Attachments ?? [])
        {
            Console.WriteLine($"     [{attachment.Name ?? attachment.ContentType}]");
        }

        if (activity.SuggestedActions?.Actions is { Count: > 0 } actions)
        {
            Console.WriteLine($"     ({string.Join(" | ", actions.Select(action => action.Title))})");
        }
    }
}
