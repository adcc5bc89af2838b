using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A token, or the URI of a resource, to be exchanged.</summary>
public class TokenExchangeRequest : SchemaObject
{
    public TokenExchangeRequest()
    {
    }

    public TokenExchangeRequest(string? uri = null, string? token = null)
    {
        Uri = uri;
        Token = token;
    }

    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    /// <summary>Secret.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; set; }
}
