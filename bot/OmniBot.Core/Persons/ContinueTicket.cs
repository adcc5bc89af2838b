using OmniBot.Core.Conversations;

namespace OmniBot.Core.Persons;

/// <summary>Lets whoever has its code continue a conversation on another channel.</summary>
/// <param name="Code">Twelve letters and digits in three groups; only its hash is stored.</param>
/// <param name="Conversation">The conversation that is continued.</param>
/// <param name="ChannelId">The channel id of its activities.</param>
/// <param name="UserId">Its user.</param>
/// <param name="ExpiresAt">Not after this time.</param>
public sealed record ContinueTicket(string Code, ConversationKey Conversation, string ChannelId, string UserId, DateTimeOffset ExpiresAt);
