using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.Channels.Telegram;

/// <summary>Sees to it that updates come: sets the webhook at start, or deletes it and fetches updates itself.</summary>
internal sealed class TelegramReceiver(
    TelegramClient client,
    TelegramButtons buttons,
    IConversationDispatcher conversations,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<TelegramReceiver> logger) : BackgroundService
{
    /// <summary>Fetches the updates from an offset on and stores them.</summary>
    /// <returns>The offset of the next ones: it moves on only when what came before is in the inbox, so that a crash loses nothing.</returns>
    internal async Task<long> PollOnceAsync(long offset, CancellationToken cancellationToken)
    {
        var updates = await client.GetUpdatesAsync(offset, cancellationToken);
        List<InboundActivity> activities = [];
        foreach (var update in updates)
        {
            var content = TelegramMapper.OfUpdate(update, options.Value.BotId);
            activities.AddRange(content.Activities);
            if (content.Nothing is { } nothing)
            {
                TelegramLog.UpdateSkipped(logger, nothing);
            }
        }

        if (activities.Count > 0)
        {
            await conversations.EnqueueAsync(activities, cancellationToken);
            buttons.Release(activities);
        }

        return Math.Max(offset, updates.Select(IdOf).DefaultIfEmpty(offset - 1).Max() + 1);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Missing().Count > 0)
        {
            return;
        }

        try
        {
            if (options.Value.Polling)
            {
                await RetryAsync(() => client.DeleteWebhookAsync(stoppingToken), TelegramLog.PollFailed, stoppingToken);
                await PollAsync(stoppingToken);
            }
            else if (options.Value.PublicUrl.Length > 0)
            {
                var url = options.Value.PublicUrl.TrimEnd('/') + TelegramEndpoint.Path;
                await RetryAsync(() => client.SetWebhookAsync(url, stoppingToken), TelegramLog.WebhookNotSet, stoppingToken);
                TelegramLog.WebhookSet(logger);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task PollAsync(CancellationToken stoppingToken)
    {
        var offset = 0L;
        while (true)
        {
            await RetryAsync(async () => offset = await PollOnceAsync(offset, stoppingToken), TelegramLog.PollFailed, stoppingToken);
        }
    }

    private async Task RetryAsync(Func<Task> act, Action<ILogger, double, string> log, CancellationToken stoppingToken)
    {
        for (var delay = options.Value.MaxRetryDelay / 100; ; delay = TimeSpan.FromTicks(Math.Min(delay.Ticks * 2, options.Value.MaxRetryDelay.Ticks)))
        {
            var wait = delay;
            try
            {
                await act();
                return;
            }
            catch (ChannelException exception)
            {
                wait = exception.RetryAfter > delay ? exception.RetryAfter.Value : delay;
                log(logger, wait.TotalMilliseconds, exception.Message);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The store is away: what was fetched is fetched again.
                TelegramLog.UpdatesNotStored(logger, exception, wait.TotalMilliseconds);
            }

            await Task.Delay(wait, time, stoppingToken);
        }
    }

    private static long IdOf(JsonElement update) => TelegramWire.Number(update, "update_id") ?? -1;
}
