using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A name and its value.</summary>
public class O365ConnectorCardFact : SchemaObject
{
    public O365ConnectorCardFact()
    {
    }

    public O365ConnectorCardFact(string? name = null, string? value = null)
    {
        Name = name;
        Value = value;
    }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("value")]
    public string? Value { get; set; }
}
