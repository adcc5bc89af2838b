using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The message that an action was chosen on.</summary>
public class MessageActionsPayload : SchemaObject
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The message that began the thread.</summary>
    [JsonPropertyName("replyToId")]
    public string? ReplyToId { get; set; }

    /// <summary>message.</summary>
    [JsonPropertyName("messageType")]
    public string? MessageType { get; set; }

    /// <summary>ISO 8601 time.</summary>
    [JsonPropertyName("createdDateTime")]
    public string? CreatedDateTime { get; set; }

    /// <summary>ISO 8601 time.</summary>
    [JsonPropertyName("lastModifiedDateTime")]
    public string? LastModifiedDateTime { get; set; }

    [JsonPropertyName("deleted")]
    public bool? Deleted { get; set; }

    [JsonPropertyName("subject")]
    public string? Subject { get; set; }

    /// <summary>Stands for the message where it cannot be shown.</summary>
    [JsonPropertyName("summary")]
    public string? Summary { get; set; }

    /// <summary>normal, high or urgent.</summary>
    [JsonPropertyName("importance")]
    public string? Importance { get; set; }

    /// <summary>BCP 47 tag.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    /// <summary>URL of the message in Teams.</summary>
    [JsonPropertyName("linkToMessage")]
    public string? LinkToMessage { get; set; }

    [JsonPropertyName("from")]
    public MessageActionsPayloadFrom? From { get; set; }

    [JsonPropertyName("body")]
    public MessageActionsPayloadBody? Body { get; set; }

    /// <summary>list, carousel or grid.</summary>
    [JsonPropertyName("attachmentLayout")]
    public string? AttachmentLayout { get; set; }

    [JsonPropertyName("attachments")]
    public IList<MessageActionsPayloadAttachment>? Attachments { get; set; }

    [JsonPropertyName("mentions")]
    public IList<MessageActionsPayloadMention>? Mentions { get; set; }

    [JsonPropertyName("reactions")]
    public IList<MessageActionsPayloadReaction>? Reactions { get; set; }
}
