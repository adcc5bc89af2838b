namespace OmniBot.Host.Conversations;

/// <summary>Event ids 1000 to 1099.</summary>
internal static partial class ConversationsLog
{
    [LoggerMessage(1006, LogLevel.Debug, "The engine starts at {StartedAt}; what the inbox holds from before is an earlier process's")]
    public static partial void Starting(ILogger logger, DateTimeOffset startedAt);

    [LoggerMessage(1001, LogLevel.Error, "Turn {Turn} of conversation {ConversationHash} threw; its state stays as it was")]
    public static partial void TurnThrew(ILogger logger, Exception exception, long turn, string conversationHash);

    [LoggerMessage(1002, LogLevel.Warning, "Try {Attempt} of a turn of conversation {ConversationHash} failed; trying again in {DelayMs} ms")]
    public static partial void TurnRetried(ILogger logger, Exception exception, int attempt, string conversationHash, double delayMs);

    [LoggerMessage(1003, LogLevel.Error, "Inbox entry {InboxId} of conversation {ConversationHash} was set aside after {Attempts} tries")]
    public static partial void TurnSetAside(ILogger logger, long inboxId, string conversationHash, int attempts);

    [LoggerMessage(1004, LogLevel.Warning, "Someone else changed conversation {ConversationHash}; its turn runs again")]
    public static partial void CommitConflict(ILogger logger, string conversationHash);

    [LoggerMessage(1005, LogLevel.Error, "Conversation {ConversationHash} stopped; recovery will wake it again")]
    public static partial void PumpStopped(ILogger logger, Exception exception, string conversationHash);

    [LoggerMessage(1010, LogLevel.Warning, "Channel {Channel} did not take outbox entry {OutboxId} ({Error}, try {Attempt}); trying again in {DelayMs} ms: {Reason}")]
    public static partial void SendRetried(ILogger logger, string channel, long outboxId, string error, int attempt, double delayMs, string reason);

    [LoggerMessage(1011, LogLevel.Error, "Outbox entry {OutboxId} for channel {Channel} became a dead letter after {Attempts} tries: {Reason}")]
    public static partial void DeadLettered(ILogger logger, long outboxId, string channel, int attempts, string reason);

    [LoggerMessage(1012, LogLevel.Debug, "A typing indicator for channel {Channel} was lost")]
    public static partial void EphemeralLost(ILogger logger, Exception exception, string channel);

    [LoggerMessage(1020, LogLevel.Information, "Recovery woke {Count} conversations that have work")]
    public static partial void Recovered(ILogger logger, int count);

    [LoggerMessage(1021, LogLevel.Error, "Recovery failed; it tries again")]
    public static partial void RecoveryFailed(ILogger logger, Exception exception);
}
