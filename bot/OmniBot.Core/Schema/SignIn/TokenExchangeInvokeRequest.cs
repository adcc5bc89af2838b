using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a signin/tokenExchange invoke.</summary>
public class TokenExchangeInvokeRequest : SchemaObject
{
    /// <summary>Id of the TokenExchangeResource.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    /// <summary>Secret.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; set; }
}
