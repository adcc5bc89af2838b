using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Body that answers a signin/tokenExchange invoke.</summary>
public class TokenExchangeInvokeResponse : SchemaObject
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    [JsonPropertyName("failureDetail")]
    public string? FailureDetail { get; set; }
}
