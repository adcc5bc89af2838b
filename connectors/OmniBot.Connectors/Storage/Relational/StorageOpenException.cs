namespace OmniBot.Connectors.Storage.Relational;

/// <summary>The database can't be opened. The message names the setting, and what to do.</summary>
public sealed class StorageOpenException(string message, Exception? innerException = null) : Exception(message, innerException);
