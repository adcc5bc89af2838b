using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.Core.Storage;

/// <summary>An entry of the outbox.</summary>
/// <param name="OutboxId">Its number, rising in the order of the commits.</param>
/// <param name="Conversation">Where it goes.</param>
/// <param name="Sequence">Its number in the transcript.</param>
/// <param name="Operation">Send, update or delete.</param>
/// <param name="ActivityId">The activity's id.</param>
/// <param name="ChannelActivityId">The channel's ids of what is updated or deleted, one on each line, when they are known and differ.</param>
/// <param name="Body">The activity as UTF-8 JSON.</param>
/// <param name="Attempts">Tries that failed.</param>
/// <param name="NextAttemptAt">Not before this time.</param>
/// <param name="IsDead">Given up: it waits for an operator.</param>
/// <param name="Error">Why the last try failed, for operators.</param>
/// <param name="Epoch">The handoff's epoch that the bot wrote it in; null for what an agent wrote.</param>
/// <param name="Sent">The channel's ids of the messages that it has already become, one on each line; null when none has gone out.</param>
public sealed record OutboxItem(
    long OutboxId,
    ConversationKey Conversation,
    long Sequence,
    OutboundOperation Operation,
    string ActivityId,
    string? ChannelActivityId,
    ReadOnlyMemory<byte> Body,
    int Attempts,
    DateTimeOffset NextAttemptAt,
    bool IsDead,
    string? Error,
    long? Epoch = null,
    string? Sent = null);
