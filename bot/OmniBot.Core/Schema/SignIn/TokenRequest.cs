using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Asks a provider for a token.</summary>
public class TokenRequest : SchemaObject
{
    public TokenRequest()
    {
    }

    public TokenRequest(string? provider = null, IDictionary<string, object?>? settings = null)
    {
        Provider = provider;
        Settings = settings;
    }

    [JsonPropertyName("provider")]
    public string? Provider { get; set; }

    [JsonPropertyName("settings")]
    public IDictionary<string, object?>? Settings { get; set; }
}
