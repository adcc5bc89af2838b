using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What all connector card actions have. Read actions keep their own fields in Properties.</summary>
[JsonDerivedType(typeof(O365ConnectorCardViewAction))]
[JsonDerivedType(typeof(O365ConnectorCardOpenUri))]
[JsonDerivedType(typeof(O365ConnectorCardHttpPOST))]
[JsonDerivedType(typeof(O365ConnectorCardActionCard))]
public class O365ConnectorCardActionBase : SchemaObject
{
    [JsonPropertyName("@type")]
    public string? Type { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("@id")]
    public string? Id { get; set; }
}
