using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;

namespace OmniBot.Core.Desk;

/// <summary>A conversation with its handoff, as lists show it.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Record">Its handoff as last committed.</param>
/// <param name="Sequence">The number of the last entry in its transcript.</param>
/// <param name="LastText">The last message, cut to 120 characters; empty when it has no text.</param>
/// <param name="LastAt">When it came or went.</param>
public sealed record HandoffRow(ConversationKey Conversation, HandoffRecord Record, long Sequence, string LastText, DateTimeOffset LastAt);
