using Microsoft.Extensions.Logging;

namespace OmniBot.Desk.Files;

/// <summary>Event ids 7100 to 7119.</summary>
internal static partial class FileLog
{
    [LoggerMessage(7100, LogLevel.Warning, "A customer's file on {Channel} could not be opened: {Reason}")]
    public static partial void NotOpened(ILogger logger, string channel, string reason);
}
