using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;

namespace OmniBot.Core.Desk;

/// <summary>The way in for what people at the desk do to conversations.</summary>
public interface IDesk
{
    /// <summary>Has a command done as one turn of the conversation, and returns once that is committed.</summary>
    /// <param name="conversation">The conversation; it must have begun.</param>
    /// <param name="command">What to do. <see cref="HandoffCommand.By"/> is the signed-in agent: the caller vouches for it.</param>
    /// <param name="commandId">Names this command: the same id twice is done once. Null for a fresh one.</param>
    /// <param name="cancellationToken">Ends the wait; the command is done all the same.</param>
    /// <exception cref="InvalidOperationException">There is no such conversation.</exception>
    Task<DeskAnswer> SendAsync(ConversationKey conversation, HandoffCommand command, string? commandId, CancellationToken cancellationToken);

    /// <summary>Shows the customer that the agent types. Lost when nobody listens; never fails.</summary>
    Task TypeAsync(ConversationKey conversation, string agent, CancellationToken cancellationToken);
}
