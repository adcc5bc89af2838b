using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One result: the card that goes into the message, and how it looks in the list of results.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(
        string? contentType = null,
        string? contentUrl = null,
        object? content = null,
        string? name = null,
        string? thumbnailUrl = null,
        Attachment? preview = null)
        : base(contentType, contentUrl, content, name, thumbnailUrl)
    {
        Preview = preview;
    }

    /// <summary>A hero or thumbnail card.</summary>
    [JsonPropertyName("preview")]
    public Attachment? Preview { get; set; }
}
