using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Results of a messaging extension.</summary>
public class MessagingExtensionResult : SchemaObject
{
    public MessagingExtensionResult()
    {
    }

    public MessagingExtensionResult(
        string? attachmentLayout = null,
        string? type = null,
        IList<MessagingExtensionAttachment>? attachments = null,
        MessagingExtensionSuggestedAction? suggestedActions = null,
        string? text = null,
        Activity? activityPreview = null)
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    /// <summary>list or grid.</summary>
    [JsonPropertyName("attachmentLayout")]
    public string? AttachmentLayout { get; set; }

    /// <summary>result, auth, config, message, botMessagePreview or silentAuth.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>With type result.</summary>
    [JsonPropertyName("attachments")]
    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    /// <summary>With type auth or config.</summary>
    [JsonPropertyName("suggestedActions")]
    public MessagingExtensionSuggestedAction? SuggestedActions { get; set; }

    /// <summary>With type message.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>With type botMessagePreview.</summary>
    [JsonPropertyName("activityPreview")]
    public Activity? ActivityPreview { get; set; }
}
