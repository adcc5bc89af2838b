using OmniBot.Core.Conversations;

namespace OmniBot.Core.Desk;

/// <summary>Reads handoffs. They are written by the commits of turns and by nothing else.</summary>
public interface IHandoffStore
{
    /// <summary>Lists conversations by urgency: priority, then the time of entering the queue.</summary>
    ValueTask<IReadOnlyList<HandoffRow>> ListAsync(HandoffFilter filter, CancellationToken cancellationToken);

    /// <summary>The row of one conversation; null when it never had a handoff.</summary>
    ValueTask<HandoffRow?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Reads the changes of all handoffs in a span of time, in order.</summary>
    ValueTask<IReadOnlyList<HandoffHistory>> ReadHistoryAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);
}
