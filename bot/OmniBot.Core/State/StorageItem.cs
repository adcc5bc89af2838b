namespace OmniBot.Core.State;

/// <summary>A stored document.</summary>
/// <param name="Json">UTF-8 JSON.</param>
/// <param name="ETag">The version that was read.</param>
public sealed record StorageItem(ReadOnlyMemory<byte> Json, string? ETag = null);
