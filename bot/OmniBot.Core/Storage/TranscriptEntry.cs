namespace OmniBot.Core.Storage;

/// <summary>One activity of a conversation's transcript.</summary>
/// <param name="Sequence">Its number in the conversation, from 1, without gaps.</param>
/// <param name="Turn">The turn that received or sent it.</param>
/// <param name="Direction">Which way it went.</param>
/// <param name="ActivityId">The activity's id.</param>
/// <param name="Timestamp">Never earlier than that of the entry before.</param>
/// <param name="Body">The activity as UTF-8 JSON.</param>
public sealed record TranscriptEntry(
    long Sequence, long Turn, ActivityDirection Direction, string ActivityId, DateTimeOffset Timestamp, ReadOnlyMemory<byte> Body)
{
    /// <summary>How far an outgoing activity has come when it was read; null for all others and for one that has just been made.</summary>
    public DeliveryState? Delivery { get; init; }
}
