namespace OmniBot.Core.Storage;

/// <summary>A change of a document, conditional on the version that was read.</summary>
/// <param name="Key">Its name.</param>
/// <param name="ExpectedVersion">The version that was read; 0 for one that must not exist.</param>
/// <param name="Body">UTF-8 JSON; <see langword="null"/> deletes it.</param>
public sealed record DocumentWrite(string Key, long ExpectedVersion, ReadOnlyMemory<byte>? Body);
