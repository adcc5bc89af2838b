using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Body that answers a config/fetch or config/submit invoke.</summary>
public class ConfigResponseBase : SchemaObject
{
    /// <summary>config.</summary>
    [JsonPropertyName("responseType")]
    public string? ResponseType { get; set; }
}
