using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The defined term behind a sensitivity label.</summary>
public class SensitivityPattern : SchemaOrgObject
{
    [JsonPropertyName("inDefinedTermSet")]
    public string? InDefinedTermSet { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("termCode")]
    public string? TermCode { get; set; }
}
