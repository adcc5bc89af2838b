using OmniBot.Core.Handoff;

namespace OmniBot.Core.Desk.Assistance;

/// <summary>Tells an agent in a few lines what a conversation is about.</summary>
public interface IConversationSummary
{
    /// <summary>Plain text in lines; empty when there is nothing to tell.</summary>
    /// <param name="record">The conversation's handoff.</param>
    /// <param name="lines">The last lines of the conversation, in order.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<string> SummarizeAsync(HandoffRecord record, IReadOnlyList<SpokenLine> lines, CancellationToken cancellationToken);
}
