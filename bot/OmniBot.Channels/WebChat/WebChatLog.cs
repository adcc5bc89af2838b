using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.WebChat;

/// <summary>Event ids 2000 to 2099.</summary>
internal static partial class WebChatLog
{
    [LoggerMessage(2000, LogLevel.Information, "Refused a token that is not ours")]
    public static partial void TokenRefused(ILogger logger);

    [LoggerMessage(2001, LogLevel.Warning, "Refused the token of conversation {ConversationHash} for another conversation")]
    public static partial void OtherConversationRefused(ILogger logger, string conversationHash);

    [LoggerMessage(2002, LogLevel.Information, "Conversation {ConversationHash} began")]
    public static partial void ConversationBegan(ILogger logger, string conversationHash);

    [LoggerMessage(2003, LogLevel.Information, "Limited conversation {ConversationHash} for {RetryAfterMs} ms")]
    public static partial void ConversationLimited(ILogger logger, string conversationHash, double retryAfterMs);

    [LoggerMessage(2004, LogLevel.Warning, "Limited a client address for {RetryAfterMs} ms")]
    public static partial void AddressLimited(ILogger logger, double retryAfterMs);

    [LoggerMessage(2005, LogLevel.Debug, "A stream of conversation {ConversationHash} opened at {Watermark}")]
    public static partial void StreamOpened(ILogger logger, string conversationHash, long watermark);

    [LoggerMessage(2006, LogLevel.Debug, "A stream of conversation {ConversationHash} ended at {Watermark}")]
    public static partial void StreamEnded(ILogger logger, string conversationHash, long watermark);

    [LoggerMessage(2007, LogLevel.Information, "Closed a stream of conversation {ConversationHash}: the client is too slow")]
    public static partial void StreamTooSlow(ILogger logger, string conversationHash);

    [LoggerMessage(2008, LogLevel.Error, "A stream of conversation {ConversationHash} failed")]
    public static partial void StreamFailed(ILogger logger, Exception exception, string conversationHash);

    [LoggerMessage(2009, LogLevel.Warning, "Refused a socket from another origin")]
    public static partial void OriginRefused(ILogger logger);

    [LoggerMessage(2010, LogLevel.Error, "The chat page is incomplete: {File} is missing in {Folder}")]
    public static partial void PageFileMissing(ILogger logger, string file, string folder);

    [LoggerMessage(2011, LogLevel.Warning, "The echo to conversation {ConversationHash} was lost; the activity is stored")]
    public static partial void EchoLost(ILogger logger, Exception exception, string conversationHash);
}
