using System.Text;
using System.Text.Json;
using OmniBot.Channels.Meta;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WhatsApp;

/// <summary>A vCard that the bot sends, as WhatsApp's contact: name, numbers, addresses of mail, organisation.</summary>
internal static class WhatsAppContacts
{
    /// <summary>A vCard as a file: contacts have no caption. WhatsApp takes it as plain text only.</summary>
    public static DataUrl? ToFile(Attachment attachment) =>
        IsCard(attachment) && attachment.GetContentAs<string>() is { } card ? new DataUrl("text/plain", Encoding.UTF8.GetBytes(card)) : null;

    /// <summary>The contact, or null when the attachment is not a vCard with a name.</summary>
    public static WireContact? Parse(Attachment attachment)
    {
        if (!IsCard(attachment) || attachment.GetContentAs<string>() is not { } card)
        {
            return null;
        }

        string? formatted = null;
        string[] parts = [];
        string? company = null;
        string? title = null;
        var phones = new List<WirePhone>();
        var emails = new List<WireEmail>();

        // A line that starts with a space continues the one before. Source: RFC 6350, section 3.2.
        foreach (var line in card.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var property = line[..colon].Split(';');
            var value = line[(colon + 1)..];
            switch (property[0].Split('.')[^1].ToUpperInvariant())
            {
                case "FN":
                    formatted = Unescape(value);
                    break;
                case "N":
                    parts = [.. value.Split(';').Select(Unescape)];
                    break;
                case "TEL":
                    phones.Add(new WirePhone(Unescape(value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? value[4..] : value),
                        Parameter(property, "TYPE"), Parameter(property, "WAID")));
                    break;
                case "EMAIL":
                    emails.Add(new WireEmail(Unescape(value), Parameter(property, "TYPE")));
                    break;
                case "ORG":
                    company = Unescape(value.Split(';')[0]);
                    break;
                case "TITLE":
                    title = Unescape(value);
                    break;
            }
        }

        formatted ??= string.Join(' ', ((string?[])[parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(0)]).Where(part => part is { Length: > 0 }));
        if (formatted.Length == 0)
        {
            return null;
        }

        // The Cloud API wants one part of the name beside the whole.
        var first = parts.ElementAtOrDefault(1) is { Length: > 0 } given ? given : formatted;
        return new WireContact(
            new WireContactName(formatted, first, parts.ElementAtOrDefault(0) is { Length: > 0 } last ? last : null),
            phones.Count == 0 ? null : phones,
            emails.Count == 0 ? null : emails,
            company is null && title is null ? null : new WireOrganisation(company, title));
    }

    private static bool IsCard(Attachment attachment) =>
        attachment.ContentType?.StartsWith("text/vcard", StringComparison.OrdinalIgnoreCase) == true
        && attachment.Content is string or JsonElement { ValueKind: JsonValueKind.String };

    private static string? Parameter(string[] property, string name) =>
        property.Skip(1).FirstOrDefault(part => part.StartsWith($"{name}=", StringComparison.OrdinalIgnoreCase)) is { } part
            ? part[(name.Length + 1)..].Trim('"')
            : null;

    private static string Unescape(string value) => value.Trim()
        .Replace("\\n", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("\\,", ",", StringComparison.Ordinal)
        .Replace("\\;", ";", StringComparison.Ordinal)
        .Replace("\\\\", "\\", StringComparison.Ordinal);
}
