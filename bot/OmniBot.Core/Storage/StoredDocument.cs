namespace OmniBot.Core.Storage;

/// <summary>A document of state.</summary>
/// <param name="Key">Its name, such as <c>webchat/users/dl_7</c>.</param>
/// <param name="Version">0 when it is not stored yet; rises by one with each write.</param>
/// <param name="Body">UTF-8 JSON; empty when it is not stored.</param>
public sealed record StoredDocument(string Key, long Version, ReadOnlyMemory<byte> Body);
