namespace OmniBot.Core.Storage;

/// <summary>A committed turn.</summary>
/// <param name="Turn">Its number in the conversation, from 1.</param>
/// <param name="InboxId">The inbox entry that it answered.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Explain">Its explain record as UTF-8 JSON.</param>
public sealed record TurnRecord(long Turn, long InboxId, DateTimeOffset StartedAt, ReadOnlyMemory<byte> Explain);
