using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What the client tells of itself.</summary>
public class ClientInfo : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "clientInfo";

    public ClientInfo()
        : base(EntityType)
    {
    }

    /// <summary>BCP 47 tag.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    /// <summary>ISO 3166 code.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; set; }

    /// <summary>Such as Web, Windows, iOS.</summary>
    [JsonPropertyName("platform")]
    public string? Platform { get; set; }

    /// <summary>IANA name.</summary>
    [JsonPropertyName("timezone")]
    public string? Timezone { get; set; }
}
