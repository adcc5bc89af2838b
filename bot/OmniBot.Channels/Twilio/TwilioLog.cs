using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.Twilio;

/// <summary>Event ids 2700 to 2799.</summary>
internal static partial class TwilioLog
{
    [LoggerMessage(2700, LogLevel.Debug, "Twilio took message {Sid}: {Segments} segments of {Encoding}")]
    public static partial void Sent(ILogger logger, string? sid, int segments, string encoding);
}
