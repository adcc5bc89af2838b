using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Where a client may post a token.</summary>
public class TokenPostResource : SchemaObject
{
    /// <summary>Signed URL; secret while it is valid.</summary>
    [JsonPropertyName("sasUrl")]
    public string? SasUrl { get; set; }
}
