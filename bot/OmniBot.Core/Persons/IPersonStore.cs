using OmniBot.Core.Conversations;

namespace OmniBot.Core.Persons;

/// <summary>Knows which conversations, on whatever channels, are of one person.</summary>
public interface IPersonStore
{
    /// <summary>Notes that two conversations are of one person. Whoever was linked to either is linked to both.</summary>
    /// <param name="first">One conversation.</param>
    /// <param name="second">The other.</param>
    /// <param name="proof">What proves it.</param>
    /// <param name="by">Who noted it: an agent, or the bot.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask LinkAsync(ConversationKey first, ConversationKey second, LinkProof proof, string by, CancellationToken cancellationToken);

    /// <summary>The other conversations of the person, the longest known first.</summary>
    ValueTask<IReadOnlyList<ConversationKey>> ReadLinkedAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Keeps a ticket. A second one of the same conversation replaces the first.</summary>
    ValueTask SaveTicketAsync(ContinueTicket ticket, CancellationToken cancellationToken);

    /// <summary>Takes a ticket, once: a second try gets it only when it is the same conversation and activity that tries again.</summary>
    /// <returns>Null when there is no such ticket, it has expired, or another conversation has had it.</returns>
    ValueTask<ContinueTicket?> RedeemAsync(string code, ConversationKey by, string activityId, CancellationToken cancellationToken);
}
