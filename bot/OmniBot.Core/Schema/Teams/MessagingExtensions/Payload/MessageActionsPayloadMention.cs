using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A mention in a message.</summary>
public class MessageActionsPayloadMention : SchemaObject
{
    public MessageActionsPayloadMention()
    {
    }

    public MessageActionsPayloadMention(int? id = null, string? mentionText = null, MessageActionsPayloadFrom? mentioned = null)
    {
        Id = id;
        MentionText = mentionText;
        Mentioned = mentioned;
    }

    /// <summary>The mention's number in the message.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; set; }

    [JsonPropertyName("mentionText")]
    public string? MentionText { get; set; }

    [JsonPropertyName("mentioned")]
    public MessageActionsPayloadFrom? Mentioned { get; set; }
}
