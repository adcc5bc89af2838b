using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A user.</summary>
public class MessageActionsPayloadUser : SchemaObject
{
    public MessageActionsPayloadUser()
    {
    }

    public MessageActionsPayloadUser(string? userIdentityType = null, string? id = null, string? displayName = null)
    {
        UserIdentityType = userIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>aadUser, onPremiseAadUser, anonymousGuest or federatedUser.</summary>
    [JsonPropertyName("userIdentityType")]
    public string? UserIdentityType { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("displayName")]
    public string? DisplayName { get; set; }
}
