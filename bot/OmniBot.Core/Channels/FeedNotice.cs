namespace OmniBot.Core.Channels;

/// <summary>Tells the watchers of a conversation that there is something to see.</summary>
/// <param name="Sequence">The transcript has grown to this number: read on from where you are. 0 for an ephemeral activity.</param>
/// <param name="EphemeralJson">An activity that is not in the transcript, as JSON: typing, or the echo of what a user just sent.</param>
public sealed record FeedNotice(long Sequence, ReadOnlyMemory<byte> EphemeralJson = default);
