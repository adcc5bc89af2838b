using OmniBot.Core.Conversations;

namespace OmniBot.Core.Storage;

/// <summary>An activity to be stored in the inbox.</summary>
/// <param name="Conversation">Where it belongs.</param>
/// <param name="ActivityId">Its id: a second entry with the same conversation and id is a duplicate.</param>
/// <param name="Body">The activity as UTF-8 JSON.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="RepliesToCaller">A caller waits for the replies, so they don't go to the outbox.</param>
/// <param name="Origin">Who put it there.</param>
public sealed record InboxEntry(
    ConversationKey Conversation, string ActivityId, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt, bool RepliesToCaller = false,
    ActivityOrigin Origin = ActivityOrigin.Channel);
