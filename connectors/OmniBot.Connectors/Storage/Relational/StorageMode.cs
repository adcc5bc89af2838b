namespace OmniBot.Connectors.Storage.Relational;

/// <summary>Who opens the database.</summary>
public enum StorageMode
{
    /// <summary>A server: only one at a time.</summary>
    Server,

    /// <summary>A tool, which may run beside a server.</summary>
    Tool,
}
