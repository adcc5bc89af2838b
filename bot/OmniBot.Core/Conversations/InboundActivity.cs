using OmniBot.Core.Schema;

namespace OmniBot.Core.Conversations;

/// <summary>An activity that a channel received and verified, on its way to the inbox.</summary>
/// <param name="Conversation">Where it belongs.</param>
/// <param name="Activity">The activity. One without an id gets one, and can't be recognised when it is delivered again.</param>
/// <param name="Arrival">The place of the request that brought it; null where the order of requests says nothing.</param>
/// <param name="Origin">Who puts it there.</param>
public sealed record InboundActivity(
    ConversationKey Conversation, Activity Activity, Arrival? Arrival = null,
    ActivityOrigin Origin = ActivityOrigin.Channel);
