using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A team or a channel.</summary>
public class MessageActionsPayloadConversation : SchemaObject
{
    public MessageActionsPayloadConversation()
    {
    }

    public MessageActionsPayloadConversation(string? conversationIdentityType = null, string? id = null, string? displayName = null)
    {
        ConversationIdentityType = conversationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>team or channel.</summary>
    [JsonPropertyName("conversationIdentityType")]
    public string? ConversationIdentityType { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("displayName")]
    public string? DisplayName { get; set; }
}
