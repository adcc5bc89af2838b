using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using MimeKit;
using MimeKit.Text;
using MimeKit.Utils;
using OmniBot.Core.Channels;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Email;

/// <summary>A fitted message to a mail: text and HTML, in the thread of what it answers.</summary>
internal static class EmailComposer
{
    static EmailComposer() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The mail.</summary>
    /// <exception cref="ChannelException">It has no recipient, or its file can't be read.</exception>
    public static MimeMessage Compose(OutboundActivity outbound, EmailOptions options, DateTimeOffset now)
    {
        var activity = outbound.Activity;
        if (!MailboxAddress.TryParse(activity.Recipient?.Id ?? "", out var to))
        {
            throw new ChannelException(ChannelError.Rejected, "The answer has no recipient.");
        }

        var conversation = outbound.Conversation.Conversation;
        var isAgent = activity.From?.Role == AgentSender.Role;
        var message = new MimeMessage { Date = now, MessageId = EmailThread.MessageIdOf(conversation, activity.Id ?? $"{outbound.Sequence}", options.Address) };
        message.From.Add(new MailboxAddress(isAgent && activity.From?.Name is { Length: > 0 } agent ? agent : options.DisplayName, options.Address));
        message.To.Add(new MailboxAddress(activity.Recipient?.Name, to.Address));
        message.Subject = EmailThread.ReplySubject(activity.Conversation?.Name, options.SubjectToken ? conversation : null);
        if (options.PlusAddressing)
        {
            message.ReplyTo.Add(new MailboxAddress(options.DisplayName, EmailThread.WithToken(options.Address, conversation)));
        }

        if (!isAgent)
        {
            message.Headers.Add("Auto-Submitted", "auto-replied");
            message.Headers.Add("X-Auto-Response-Suppress", "All");
        }

        AddReferences(message, activity);
        message.Body = BodyOf(activity);
        return message;
    }

    private static void AddReferences(MimeMessage message, Activity activity)
    {
        var references = activity.Conversation?.Properties.GetValueOrDefault(EmailMapper.ReferencesProperty) is { ValueKind: JsonValueKind.String } known
            ? MimeUtils.EnumerateReferences(known.GetString()!).ToList()
            : [];
        if (MimeUtils.ParseMessageId($"<{activity.ReplyToId}>") is { Length: > 0 } answered && answered.Contains('@', StringComparison.Ordinal))
        {
            if (!references.Contains(answered))
            {
                references.Add(answered);
            }

            message.InReplyTo = answered;
        }
        else if (references.Count > 0)
        {
            message.InReplyTo = references[^1];
        }

        foreach (var reference in references)
        {
            message.References.Add(reference);
        }
    }

    private static MimeEntity BodyOf(Activity activity)
    {
        var html = new StringBuilder();
        if (activity.Text is { Length: > 0 } text)
        {
            html.Append(text);
        }

        var files = new List<MimeEntity>();
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (EmailDataUrl.Read(attachment.ContentUrl) is { } data)
            {
                files.Add(FileOf(attachment, data));
            }
            else if (attachment.ContentType == "text/vcard" && attachment.Content is not null)
            {
                files.Add(FileOf(attachment, Encoding.UTF8.GetBytes(ActivityJson.ToElement(attachment.Content).ToString())));
            }
            else if (Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
            {
                // Files elsewhere are linked: fetching them here would let a text choose what this server asks for.
                var address = WebUtility.HtmlEncode(url.AbsoluteUri);
                html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{address}\">{WebUtility.HtmlEncode(attachment.Name ?? url.AbsoluteUri)}</a></p>");
            }
            else
            {
                throw new ChannelException(ChannelError.Rejected, "The file's address is of no kind that can be sent.");
            }
        }

        if (activity.Entities?.FirstOrDefault(entity => entity.Type == GeoCoordinates.EntityType)?.GetAs<GeoCoordinates>() is { Latitude: { } latitude, Longitude: { } longitude } place)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{latitude},{longitude}");
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"https://www.openstreetmap.org/?mlat={latitude}&amp;mlon={longitude}\">{WebUtility.HtmlEncode(place.Name ?? where)}</a></p>");
        }

        var alternatives = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = EmailHtml.ToText(html.ToString(), withLinks: true) },
            new TextPart(TextFormat.Html) { Text = $"<!DOCTYPE html><html><body>{html}</body></html>" },
        };
        if (files.Count == 0)
        {
            return alternatives;
        }

        var mixed = new Multipart("mixed") { alternatives };
        files.ForEach(mixed.Add);
        return mixed;
    }

    private static MimePart FileOf(Attachment attachment, byte[] data)
    {
        if (!ContentType.TryParse(attachment.ContentType ?? "", out var type))
        {
            type = new ContentType("application", "octet-stream");
        }

        return new MimePart(type)
        {
            Content = new MimeContent(new MemoryStream(data)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = attachment.Name ?? "file",
        };
    }
}
