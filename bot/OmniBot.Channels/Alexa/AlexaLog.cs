using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.Alexa;

/// <summary>Event ids 2500 to 2519.</summary>
internal static partial class AlexaLog
{
    [LoggerMessage(2500, LogLevel.Warning, "The certificate chain of a request can't be fetched: {Reason}")]
    public static partial void ChainNotFetched(ILogger logger, string reason, Exception? exception);

    [LoggerMessage(2501, LogLevel.Warning, "A progressive response was not taken: {Reason}")]
    public static partial void ProgressNotTaken(ILogger logger, string reason);
}
