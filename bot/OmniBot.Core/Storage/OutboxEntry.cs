using OmniBot.Core.Channels;

namespace OmniBot.Core.Storage;

/// <summary>An activity of a turn's transcript that must go out.</summary>
/// <param name="Sequence">Its number in the transcript, where its body is.</param>
/// <param name="Operation">Send, update or delete.</param>
/// <param name="Epoch">The handoff's epoch that the bot wrote it in: it is not sent once that is stale. Null for what an agent wrote.</param>
public sealed record OutboxEntry(long Sequence, OutboundOperation Operation, long? Epoch = null);
