using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A token of the user.</summary>
public class TokenResponse : SchemaObject
{
    public TokenResponse()
    {
    }

    public TokenResponse(
        string? channelId = null,
        string? connectionName = null,
        string? token = null,
        string? expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonPropertyName("channelId")]
    public string? ChannelId { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    /// <summary>Secret.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; set; }

    /// <summary>ISO 8601 time, as the token service wrote it.</summary>
    [JsonPropertyName("expiration")]
    public string? Expiration { get; set; }
}
