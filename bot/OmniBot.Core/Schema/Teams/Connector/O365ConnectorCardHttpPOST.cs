using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Sends a body to the bot.</summary>
public class O365ConnectorCardHttpPOST : O365ConnectorCardActionBase
{
    public O365ConnectorCardHttpPOST()
    {
        Type = "HttpPOST";
    }

    [JsonPropertyName("body")]
    public string? Body { get; set; }
}
