using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A user, bot or skill as the channel knows it.</summary>
[JsonDerivedType(typeof(TeamsChannelAccount))]
public class ChannelAccount : SchemaObject
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The channel's id of the account; compared ordinally.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>Display name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Object id of the account in Entra ID.</summary>
    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>; absent for most channels.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; set; }

    /// <summary>Tenant of the account, sent by Teams.</summary>
    [JsonPropertyName("tenantId")]
    public string? TenantId { get; set; }
}
