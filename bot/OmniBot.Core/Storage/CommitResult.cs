namespace OmniBot.Core.Storage;

/// <summary>How a commit ended.</summary>
/// <param name="Committed">False when a version had changed: nothing was stored.</param>
/// <param name="After">The conversation after the commit; only when it was stored.</param>
/// <param name="OutboxIds">Numbers of the outbox entries, in the order of <see cref="TurnCommit.Outbox"/>.</param>
public sealed record CommitResult(bool Committed, ConversationRecord? After, IReadOnlyList<long> OutboxIds)
{
    /// <summary>A version had changed.</summary>
    public static CommitResult Conflict { get; } = new(false, null, []);
}
