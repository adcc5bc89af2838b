using Microsoft.Extensions.Logging;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>Event ids 3000 to 3099.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(3001, LogLevel.Information, "Database {Path} is at version {Version} of {Component}")]
    public static partial void Migrated(ILogger logger, string path, int version, string component);

    [LoggerMessage(3002, LogLevel.Warning, "A checkpoint failed; the next one tries again")]
    public static partial void CheckpointFailed(ILogger logger, Exception exception);
}
