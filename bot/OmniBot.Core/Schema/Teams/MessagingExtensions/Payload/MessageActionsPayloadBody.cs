using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Text of a message.</summary>
public class MessageActionsPayloadBody : SchemaObject
{
    public MessageActionsPayloadBody()
    {
    }

    public MessageActionsPayloadBody(string? contentType = null, string? content = null)
    {
        ContentType = contentType;
        Content = content;
    }

    /// <summary>html or text.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; set; }

    [JsonPropertyName("content")]
    public string? Content { get; set; }
}
