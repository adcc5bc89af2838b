namespace OmniBot.Host.Replay;

/// <summary>Something that a replayed turn did otherwise.</summary>
/// <param name="Turn">The turn's number.</param>
/// <param name="What">What differs: <c>reply 1</c>, <c>state</c>, <c>effects</c>, <c>invoke response</c> or <c>error</c>.</param>
/// <param name="Recorded">What the recorded turn did.</param>
/// <param name="Replayed">What the replayed turn did.</param>
internal sealed record ReplayDifference(long Turn, string What, string? Recorded, string? Replayed);
