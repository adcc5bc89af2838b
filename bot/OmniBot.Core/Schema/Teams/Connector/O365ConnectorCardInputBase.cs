using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What all inputs of a connector card have. Read inputs keep their own fields in Properties.</summary>
[JsonDerivedType(typeof(O365ConnectorCardTextInput))]
[JsonDerivedType(typeof(O365ConnectorCardDateInput))]
[JsonDerivedType(typeof(O365ConnectorCardMultichoiceInput))]
public class O365ConnectorCardInputBase : SchemaObject
{
    [JsonPropertyName("@type")]
    public string? Type { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("isRequired")]
    public bool? IsRequired { get; set; }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("value")]
    public string? Value { get; set; }
}
