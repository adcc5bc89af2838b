using OmniBot.Core.Schema;

namespace OmniBot.Core.Conversations;

/// <summary>An activity that a channel received and verified, on its way to the inbox.</summary>
/// <param name="Conversation">Where it belongs.</param>
/// <param name="Activity">The activity. One without an id gets one, and can't be recognised when it is delivered again.</param>
/// <param name="ReceivedAt">
/// When the request that brought it began; null for now. Requests that come at the same time overtake each other on their way to the
/// inbox: pending activities of a conversation run in the order of this time.
/// </param>
public sealed record InboundActivity(ConversationKey Conversation, Activity Activity, DateTimeOffset? ReceivedAt = null);
