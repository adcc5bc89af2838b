using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>An object with a schema.org type.</summary>
public class SchemaOrgObject : SchemaObject
{
    [JsonPropertyName("@type")]
    public string? AtType { get; set; }
}
