using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A user, an app or a conversation.</summary>
public class MessageActionsPayloadFrom : SchemaObject
{
    public MessageActionsPayloadFrom()
    {
    }

    public MessageActionsPayloadFrom(
        MessageActionsPayloadUser? user = null,
        MessageActionsPayloadApp? application = null,
        MessageActionsPayloadConversation? conversation = null)
    {
        User = user;
        Application = application;
        Conversation = conversation;
    }

    [JsonPropertyName("user")]
    public MessageActionsPayloadUser? User { get; set; }

    [JsonPropertyName("application")]
    public MessageActionsPayloadApp? Application { get; set; }

    [JsonPropertyName("conversation")]
    public MessageActionsPayloadConversation? Conversation { get; set; }
}
