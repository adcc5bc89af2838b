using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.Telegram;

/// <summary>Event ids 2600 to 2699.</summary>
internal static partial class TelegramLog
{
    [LoggerMessage(2600, LogLevel.Information, "The Telegram webhook is set")]
    public static partial void WebhookSet(ILogger logger);

    [LoggerMessage(2601, LogLevel.Error, "The Telegram webhook could not be set; trying again in {RetryAfterMs} ms: {Reason}")]
    public static partial void WebhookNotSet(ILogger logger, double retryAfterMs, string reason);

    [LoggerMessage(2602, LogLevel.Warning, "Telegram's updates could not be fetched; trying again in {RetryAfterMs} ms: {Reason}")]
    public static partial void PollFailed(ILogger logger, double retryAfterMs, string reason);

    [LoggerMessage(2603, LogLevel.Debug, "A pressed Telegram button could not be answered: {Reason}")]
    public static partial void ButtonNotReleased(ILogger logger, string reason);

    [LoggerMessage(2604, LogLevel.Warning, "Telegram throttles this bot for {RetryAfterMs} ms")]
    public static partial void Throttled(ILogger logger, double retryAfterMs);

    [LoggerMessage(2605, LogLevel.Information, "A Telegram group became a supergroup; its messages go to the new chat")]
    public static partial void Migrated(ILogger logger);

    [LoggerMessage(2606, LogLevel.Information, "Telegram could not fetch a file; its address was sent instead")]
    public static partial void FileNotFetched(ILogger logger);

    [LoggerMessage(2607, LogLevel.Information, "Skipped a Telegram update that holds nothing for the bot: {Reason}")]
    public static partial void UpdateSkipped(ILogger logger, string reason);

    [LoggerMessage(2608, LogLevel.Warning, "Telegram's updates could not be stored; trying again in {RetryAfterMs} ms")]
    public static partial void UpdatesNotStored(ILogger logger, Exception exception, double retryAfterMs);
}
