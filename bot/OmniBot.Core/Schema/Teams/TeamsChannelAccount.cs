using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A member as Teams describes it.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    [JsonPropertyName("givenName")]
    public string? GivenName { get; set; }

    [JsonPropertyName("surname")]
    public string? Surname { get; set; }

    [JsonPropertyName("email")]
    public string? Email { get; set; }

    [JsonPropertyName("userPrincipalName")]
    public string? UserPrincipalName { get; set; }

    [JsonPropertyName("userRole")]
    public string? UserRole { get; set; }
}
