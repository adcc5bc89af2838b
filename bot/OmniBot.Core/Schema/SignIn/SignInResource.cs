using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Where the user signs in.</summary>
public class SignInResource : SchemaObject
{
    [JsonPropertyName("signInLink")]
    public string? SignInLink { get; set; }

    [JsonPropertyName("tokenExchangeResource")]
    public TokenExchangeResource? TokenExchangeResource { get; set; }

    [JsonPropertyName("tokenPostResource")]
    public TokenPostResource? TokenPostResource { get; set; }
}
