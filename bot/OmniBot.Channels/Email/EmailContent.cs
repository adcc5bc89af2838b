using MimeKit;
using MimeKit.Tnef;

namespace OmniBot.Channels.Email;

/// <summary>The readable text of a mail and its files.</summary>
internal sealed class EmailContent
{
    // Mails are written by machines too: what nests deeper is a file.
    private const int MostNested = 32;
    private const int MostText = 1024 * 1024;
    private readonly List<string> _texts = [];
    private readonly List<(MimeEntity Entity, bool IsInline)> _files = [];
    private int _length;

    private EmailContent()
    {
    }

    /// <summary>The whole text, with what is quoted.</summary>
    public string Text => string.Join("\n\n", _texts);

    /// <summary>Files in their order; those that the text shows, such as pictures in a signature, are inline.</summary>
    public IReadOnlyList<(MimeEntity Entity, bool IsInline)> Files => _files;

    public static EmailContent Of(MimeMessage message)
    {
        var content = new EmailContent();
        if (message.Body is { } body)
        {
            content.Add(body, 0, isRelated: false);
        }

        return content;
    }

    private void Add(MimeEntity entity, int depth, bool isRelated)
    {
        switch (entity)
        {
            case MultipartAlternative alternatives when depth < MostNested && alternatives.Count > 0:
                AddBest(alternatives, depth);
                break;
            case Multipart parts when depth < MostNested:
                for (var at = 0; at < parts.Count; at++)
                {
                    Add(parts[at], depth + 1, isRelated: parts is MultipartRelated && at > 0);
                }

                break;
            case TnefPart tnef when depth < MostNested:
                AddTnef(tnef, depth);
                break;
            case TextPart { IsAttachment: false } text when (text.IsPlain || text.IsHtml || text.ContentType.IsMimeType("text", "enriched")) && text.FileName is null:
                AddText(text);
                break;
            case MimePart when entity.ContentType.IsMimeType("application", "pkcs7-signature") || entity.ContentType.IsMimeType("application", "pgp-signature"):
                break;
            default:
                _files.Add((entity, isRelated || (entity.ContentDisposition?.Disposition == ContentDisposition.Inline && entity.ContentId is not null)));
                break;
        }
    }

    /// <summary>Of several forms of the same, plain text is the one that nothing is lost from by reading it.</summary>
    private void AddBest(MultipartAlternative alternatives, int depth)
    {
        var best = alternatives.FirstOrDefault(part => part is TextPart { IsPlain: true } plain && !string.IsNullOrWhiteSpace(TextOf(plain)))
            ?? alternatives.FirstOrDefault(part => part is TextPart { IsHtml: true } or Multipart)
            ?? alternatives[0];
        foreach (var part in alternatives)
        {
            // Files are sometimes put among the forms of the text; the related pictures of the form that is not read are not missed.
            if (part == best || part is not (TextPart or Multipart))
            {
                Add(part, depth + 1, isRelated: false);
            }
            else if (part is Multipart other && part is not MultipartRelated)
            {
                foreach (var file in other.Where(file => file is not (TextPart or Multipart)))
                {
                    Add(file, depth + 1, isRelated: false);
                }
            }
        }
    }

    private void AddTnef(TnefPart tnef, int depth)
    {
        try
        {
            if (tnef.ConvertToMessage().Body is { } body)
            {
                Add(body, depth + 1, isRelated: false);
                return;
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What can't be unpacked stays a file.
        }

        _files.Add((tnef, false));
    }

    private void AddText(TextPart part)
    {
        var text = TextOf(part).Trim('\r', '\n', ' ', '\uFEFF');
        if (text.Length > 0 && _length < MostText)
        {
            text = text.Length > MostText - _length ? text[..(MostText - _length)] : text;
            _length += text.Length;
            _texts.Add(text);
        }
    }

    private static string TextOf(TextPart part)
    {
        string text;
        try
        {
            text = part.Text ?? "";
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException or FormatException)
        {
            return "";
        }

        return part.IsHtml ? EmailHtml.ToText(text, withLinks: false) : text;
    }
}
