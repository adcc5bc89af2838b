using System.Text.Json;
using MimeKit;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Email;

/// <summary>A mail's files as attachments: <c>media://email/MAILBOX/MESSAGE-ID/NUMBER</c>.</summary>
internal static class EmailFiles
{
    private const int MaxCardBytes = 64 * 1024;

    /// <summary>The attachments; null when there are none. Those that the text shows have the property <c>inline</c>.</summary>
    public static List<Attachment>? Of(EmailContent content, string account, string messageId)
    {
        var files = new List<Attachment>();
        for (var at = 0; at < content.Files.Count; at++)
        {
            var (entity, isInline) = content.Files[at];
            var file = new Attachment(entity.ContentType.MimeType, name: NameOf(entity));
            if (entity is MimePart card && entity.ContentType.IsMimeType("text", "*") && entity.ContentType.MediaSubtype is "vcard" or "x-vcard" && CardOf(card) is { } text)
            {
                file.ContentType = "text/vcard";
                file.Content = text;
            }
            else
            {
                file.ContentUrl = $"media://{ChannelIds.Email}/{Uri.EscapeDataString(account)}/{Uri.EscapeDataString(messageId)}/{at + 1}";
            }

            if (isInline)
            {
                file.Properties["inline"] = JsonSerializer.SerializeToElement(true);
            }

            files.Add(file);
        }

        return files.Count == 0 ? null : files;
    }

    private static string? NameOf(MimeEntity entity) => entity switch
    {
        MimePart { FileName: { Length: > 0 } name } => name,
        _ when entity.ContentDisposition?.FileName is { Length: > 0 } name => name,
        _ when entity.ContentType.Name is { Length: > 0 } name => name,
        MessagePart { Message: var message } => $"{(string.IsNullOrWhiteSpace(message?.Subject) ? "mail" : message.Subject)}.eml",
        _ => null,
    };

    private static string? CardOf(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content?.DecodeTo(stream);
        return stream.Length is > 0 and <= MaxCardBytes ? System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) : null;
    }
}
