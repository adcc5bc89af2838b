namespace OmniBot.Core.Storage;

/// <summary>All that a turn changes, stored in one transaction or not at all.</summary>
public sealed record TurnCommit
{
    /// <summary>The conversation as it was when the turn began; the commit is conditional on its version.</summary>
    public required ConversationRecord Before { get; init; }

    /// <summary>The inbox entry that the turn answers.</summary>
    public required long InboxId { get; init; }

    /// <summary>What becomes of the inbox entry: done, or set aside.</summary>
    public required InboxStatus InboxStatus { get; init; }

    /// <summary>The conversation's reference as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Reference { get; init; }

    /// <summary>Documents that changed, each conditional on its version.</summary>
    public IReadOnlyList<DocumentWrite> Documents { get; init; } = [];

    /// <summary>The turn's activities, numbered on from <see cref="ConversationRecord.Sequence"/>.</summary>
    public IReadOnlyList<TranscriptEntry> Transcript { get; init; } = [];

    /// <summary>Those of them that must go out, in order.</summary>
    public IReadOnlyList<OutboxEntry> Outbox { get; init; } = [];

    /// <summary>The conversation's handoff after the turn; null when the desk need not hear of the turn.</summary>
    public HandoffWrite? Handoff { get; init; }

    /// <summary>The turn's explain record as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Explain { get; init; }

    /// <summary>When the turn began.</summary>
    public required DateTimeOffset StartedAt { get; init; }
}
