using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageActionsPayloadReaction : SchemaObject
{
    public MessageActionsPayloadReaction()
    {
    }

    public MessageActionsPayloadReaction(
        string? reactionType = null,
        string? createdDateTime = null,
        MessageActionsPayloadFrom? user = null)
    {
        ReactionType = reactionType;
        CreatedDateTime = createdDateTime;
        User = user;
    }

    /// <summary>like, heart, laugh, surprised, sad or angry.</summary>
    [JsonPropertyName("reactionType")]
    public string? ReactionType { get; set; }

    /// <summary>ISO 8601 time.</summary>
    [JsonPropertyName("createdDateTime")]
    public string? CreatedDateTime { get; set; }

    [JsonPropertyName("user")]
    public MessageActionsPayloadFrom? User { get; set; }
}
