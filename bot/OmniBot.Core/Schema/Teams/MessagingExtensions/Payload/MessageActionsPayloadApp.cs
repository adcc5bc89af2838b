using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>An app.</summary>
public class MessageActionsPayloadApp : SchemaObject
{
    public MessageActionsPayloadApp()
    {
    }

    public MessageActionsPayloadApp(string? applicationIdentityType = null, string? id = null, string? displayName = null)
    {
        ApplicationIdentityType = applicationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>aadApplication, bot, tenantBot, office365Connector or webhook.</summary>
    [JsonPropertyName("applicationIdentityType")]
    public string? ApplicationIdentityType { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("displayName")]
    public string? DisplayName { get; set; }
}
