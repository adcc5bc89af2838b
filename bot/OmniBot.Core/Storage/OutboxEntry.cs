using OmniBot.Core.Channels;

namespace OmniBot.Core.Storage;

/// <summary>An activity of a turn's transcript that must go out.</summary>
/// <param name="Sequence">Its number in the transcript, where its body is.</param>
/// <param name="Operation">Send, update or delete.</param>
public sealed record OutboxEntry(long Sequence, OutboundOperation Operation);
