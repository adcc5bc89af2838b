namespace OmniBot.Core.Crm;

/// <summary>A connector's call failed. The message is for operators, never for users.</summary>
public sealed class ConnectorException(ConnectorError error, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public ConnectorError Error { get; } = error;
}
