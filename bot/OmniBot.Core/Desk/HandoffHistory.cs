using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;

namespace OmniBot.Core.Desk;

/// <summary>A change of a handoff with its conversation.</summary>
public sealed record HandoffHistory(ConversationKey Conversation, HandoffEvent Event);
