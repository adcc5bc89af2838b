using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Sensitivity label of a message or a source.</summary>
public class SensitivityUsageInfo : SchemaOrgObject
{
    /// <summary>https://schema.org/Message.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("@id")]
    public string? AtId { get; set; }

    [JsonPropertyName("description")]
    public string? Description { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("position")]
    public int? Position { get; set; }

    [JsonPropertyName("pattern")]
    public SensitivityPattern? Pattern { get; set; }
}
