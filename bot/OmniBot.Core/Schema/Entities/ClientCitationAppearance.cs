using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>How a cited source is shown.</summary>
public class ClientCitationAppearance : SchemaOrgObject
{
    /// <summary>At most 80 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>A card as JSON text, or ignored.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("url")]
    public string? Url { get; set; }

    /// <summary>At most 160 characters.</summary>
    [JsonPropertyName("abstract")]
    public string? Abstract { get; set; }

    /// <summary>Media type of text.</summary>
    [JsonPropertyName("encodingFormat")]
    public string? EncodingFormat { get; set; }

    [JsonPropertyName("image")]
    public ClientCitationImage? Image { get; set; }

    /// <summary>At most three, 28 characters each.</summary>
    [JsonPropertyName("keywords")]
    public IList<string>? Keywords { get; set; }

    [JsonPropertyName("usageInfo")]
    public SensitivityUsageInfo? UsageInfo { get; set; }
}
