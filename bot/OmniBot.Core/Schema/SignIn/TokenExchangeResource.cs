using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What a client needs to exchange its token.</summary>
public class TokenExchangeResource : SchemaObject
{
    public TokenExchangeResource()
    {
    }

    public TokenExchangeResource(string? id = null, string? uri = null, string? providerId = null)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    /// <summary>Unique for one card: repeated exchanges carry it again.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    [JsonPropertyName("providerId")]
    public string? ProviderId { get; set; }
}
