using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.BotFramework;

/// <summary>Event ids 2100 to 2199.</summary>
internal static partial class BotFrameworkLog
{
    [LoggerMessage(2100, LogLevel.Warning, "Refused an activity: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(2102, LogLevel.Warning, "Refused to send to a service URL that is not allowed")]
    public static partial void SendRefused(ILogger logger);
}
