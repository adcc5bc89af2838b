using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Whether the user has a token for a connection.</summary>
public class TokenStatus : SchemaObject
{
    public TokenStatus()
    {
    }

    public TokenStatus(
        string? channelId = null,
        string? connectionName = null,
        bool? hasToken = null,
        string? serviceProviderDisplayName = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    [JsonPropertyName("channelId")]
    public string? ChannelId { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    [JsonPropertyName("hasToken")]
    public bool? HasToken { get; set; }

    [JsonPropertyName("serviceProviderDisplayName")]
    public string? ServiceProviderDisplayName { get; set; }
}
