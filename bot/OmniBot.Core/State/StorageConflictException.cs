namespace OmniBot.Core.State;

/// <summary>A document changed between reading and writing.</summary>
public sealed class StorageConflictException(string key)
    : Exception($"Document '{key}' has changed since it was read.");
