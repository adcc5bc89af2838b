namespace OmniBot.Core.Schema;

/// <summary>Makes results of messaging extensions from attachments.</summary>
public static class AttachmentExtensions
{
    /// <summary>This attachment as a result.</summary>
    /// <param name="attachment">What goes into the message.</param>
    /// <param name="previewAttachment">How it looks in the list of results; the attachment itself when null.</param>
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(this Attachment attachment, Attachment? previewAttachment = null) =>
        new(attachment.ContentType, attachment.ContentUrl, attachment.Content, attachment.Name, attachment.ThumbnailUrl, previewAttachment ?? attachment);
}
