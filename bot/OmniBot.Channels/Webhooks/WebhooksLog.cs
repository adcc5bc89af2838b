using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.Webhooks;

/// <summary>Event ids 2300 to 2319.</summary>
internal static partial class WebhooksLog
{
    [LoggerMessage(2300, LogLevel.Warning, "Refused a webhook call of {Channel} with {Status}: {Reason}")]
    public static partial void Refused(ILogger logger, string channel, int status, string reason);
}
