using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;

namespace OmniBot.Core.Storage;

/// <summary>Where a conversation stands.</summary>
/// <param name="Id">The store's number for it.</param>
/// <param name="Key">Its name.</param>
/// <param name="Version">Rises with each commit; a commit is conditional on it.</param>
/// <param name="Turn">Number of its last committed turn; 0 before the first.</param>
/// <param name="Sequence">Number of the last activity in its transcript; 0 before the first.</param>
/// <param name="LastTimestamp">Timestamp of that activity: timestamps never go back in a conversation.</param>
/// <param name="Reference">Its <c>ConversationReference</c> as UTF-8 JSON, for proactive messages; empty before the first turn.</param>
public sealed record ConversationRecord(
    long Id, ConversationKey Key, long Version, long Turn, long Sequence, DateTimeOffset LastTimestamp, ReadOnlyMemory<byte> Reference)
{
    /// <summary>Who owns it.</summary>
    public HandoffRecord Handoff { get; init; } = HandoffRecord.None;
}
