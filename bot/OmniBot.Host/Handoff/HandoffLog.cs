namespace OmniBot.Host.Handoff;

/// <summary>Event ids 1200 to 1299.</summary>
internal static partial class HandoffLog
{
    [LoggerMessage(1201, LogLevel.Error, "The router failed; it tries again")]
    public static partial void RoutingFailed(ILogger logger, Exception exception);

    [LoggerMessage(1202, LogLevel.Error, "The router's command {Kind} failed in conversation {ConversationHash}; it tries again")]
    public static partial void CommandFailed(ILogger logger, Exception exception, string kind, string conversationHash);
}
