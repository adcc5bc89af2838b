namespace OmniBot.Core.Conversations;

/// <summary>The way into the engine: stores activities in the inbox and wakes their conversations.</summary>
public interface IConversationDispatcher
{
    /// <summary>Stores the activities durably, in order, and returns before their turns run.</summary>
    /// <returns>One entry for each activity, in the same order.</returns>
    Task<IReadOnlyList<AcceptedActivity>> EnqueueAsync(IReadOnlyList<InboundActivity> activities, CancellationToken cancellationToken);

    /// <summary>Stores one activity and waits for its turn's commit; the replies come back here instead of going out by the channel.</summary>
    /// <remarks>A repeated activity gets the replies of its first run.</remarks>
    /// <exception cref="OperationCanceledException">The caller gave up; the turn runs all the same.</exception>
    Task<TurnResult> EnqueueAndWaitAsync(InboundActivity activity, CancellationToken cancellationToken);
}
