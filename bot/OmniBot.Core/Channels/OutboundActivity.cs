using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Core.Channels;

/// <summary>One activity on its way out.</summary>
/// <param name="Conversation">Where it goes.</param>
/// <param name="Operation">Send it, or change or delete what was sent before.</param>
/// <param name="Sequence">Its number in the conversation's transcript: rises by one; 0 for an ephemeral activity.</param>
/// <param name="Activity">The activity; for a deletion only its id and addresses are set.</param>
/// <param name="ChannelActivityId">The id that the channel gave to what is updated or deleted, when it differs from ours.</param>
/// <param name="LastReceivedAt">When the user's last message came; null when that is not known, or the channel has no session window.</param>
public sealed record OutboundActivity(
    ConversationKey Conversation, OutboundOperation Operation, long Sequence, Activity Activity, string? ChannelActivityId = null,
    DateTimeOffset? LastReceivedAt = null);
