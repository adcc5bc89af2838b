namespace OmniBot.Host.Configuration;

/// <summary>A setting is unknown or wrong, so the host does not start. The message names the setting.</summary>
public sealed class SettingsException(string message) : Exception(message);
