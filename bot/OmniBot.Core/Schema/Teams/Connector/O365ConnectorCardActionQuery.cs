using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of an actionableMessage/executeAction invoke.</summary>
public class O365ConnectorCardActionQuery : SchemaObject
{
    public O365ConnectorCardActionQuery()
    {
    }

    public O365ConnectorCardActionQuery(string? body = null, string? actionId = null)
    {
        Body = body;
        ActionId = actionId;
    }

    [JsonPropertyName("body")]
    public string? Body { get; set; }

    [JsonPropertyName("actionId")]
    public string? ActionId { get; set; }
}
