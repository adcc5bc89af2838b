using OmniBot.Core.Conversations;

namespace OmniBot.Core.Storage;

/// <summary>An entry of the inbox that waits for its turn.</summary>
/// <param name="InboxId">The entry's number.</param>
/// <param name="ActivityId">The activity's id.</param>
/// <param name="Body">The activity as UTF-8 JSON.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="RepliesToCaller">A caller waits for the replies.</param>
/// <param name="Attempts">Tries that are known to have failed.</param>
/// <param name="Origin">Who put it there.</param>
public sealed record InboxItem(
    long InboxId, string ActivityId, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt, bool RepliesToCaller, int Attempts,
    ActivityOrigin Origin = ActivityOrigin.Channel);
