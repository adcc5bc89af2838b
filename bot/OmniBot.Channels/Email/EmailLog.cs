using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.Email;

/// <summary>Event ids 2540 to 2559.</summary>
internal static partial class EmailLog
{
    [LoggerMessage(2540, LogLevel.Information, "Reading mailbox {Mailbox} from UID {Uid}")]
    public static partial void Reading(ILogger logger, string mailbox, uint uid);

    [LoggerMessage(2541, LogLevel.Warning, "The mailbox is not reachable; trying again in {DelayMs} ms")]
    public static partial void Lost(ILogger logger, double delayMs, Exception exception);

    [LoggerMessage(2542, LogLevel.Information, "Mail {Uid} is not for the bot: {Reason}")]
    public static partial void Skipped(ILogger logger, uint uid, string reason);

    [LoggerMessage(2543, LogLevel.Warning, "Mail {Uid} has {Bytes} bytes and stays in the mailbox")]
    public static partial void TooLarge(ILogger logger, uint uid, uint bytes);

    [LoggerMessage(2544, LogLevel.Warning, "The mailbox was renumbered; mails since {Since} are looked at again")]
    public static partial void Renumbered(ILogger logger, DateTimeOffset since);
}
