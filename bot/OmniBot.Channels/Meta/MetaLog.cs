using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.Meta;

/// <summary>Event ids 2350 to 2369: WhatsApp, Messenger and Instagram.</summary>
internal static partial class MetaLog
{
    [LoggerMessage(2350, LogLevel.Error, "{Channel} sends nothing until its token, permissions or account are put right (code {Code}): {Reason}")]
    public static partial void NeedsOperator(ILogger logger, string channel, int code, string reason);

    [LoggerMessage(2351, LogLevel.Information, "{Channel}: the user's last message is older than the window, so the template {Template} is sent")]
    public static partial void TemplateInstead(ILogger logger, string channel, string template);

    [LoggerMessage(2352, LogLevel.Warning, "{Channel}: a file of a user was refused: {Reason}")]
    public static partial void FileRefused(ILogger logger, string channel, string reason);
}
