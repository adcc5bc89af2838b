namespace OmniBot.Core.Storage;

/// <summary>What waits in the store.</summary>
/// <param name="InboxDepth">Entries that wait for their turn.</param>
/// <param name="OldestInboxAt">When the oldest of them came in.</param>
/// <param name="OutboxDepth">Activities that wait to be sent.</param>
/// <param name="DeadLetters">Activities that were given up.</param>
/// <param name="SetAside">Inbox entries that were set aside.</param>
public sealed record StoreStatistics(long InboxDepth, DateTimeOffset? OldestInboxAt, long OutboxDepth, long DeadLetters, long SetAside);
