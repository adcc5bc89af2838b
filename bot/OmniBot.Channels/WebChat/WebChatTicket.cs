namespace OmniBot.Channels.WebChat;

/// <summary>What a token says: who talks to whom in which conversation.</summary>
/// <param name="ConversationId">The conversation, and the only one, that the token opens.</param>
/// <param name="UserId">The user's id: begins with <c>dl_</c>.</param>
/// <param name="UserName">The user's name, when one was given.</param>
/// <param name="BotId">The bot's account id.</param>
internal sealed record WebChatTicket(string ConversationId, string UserId, string? UserName, string BotId);
