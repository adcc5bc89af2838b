using Telegram.Bot.Types;

namespace OmniBot.Channels.Telegram;

/// <summary>Contacts as vCards and back, no more of them than Telegram shows. Source: RFC 2426.</summary>
internal static class VCard
{
    public static string NameOf(Contact contact) => $"{contact.FirstName} {contact.LastName}".Trim();

    /// <summary>The vCard that came with a contact, or one of its name and number.</summary>
    public static string Of(Contact contact) =>
        !string.IsNullOrEmpty(contact.Vcard)
            ? contact.Vcard
            : $"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{Escape(contact.LastName)};{Escape(contact.FirstName)};;;\r\nFN:{Escape(NameOf(contact))}\r\n"
                + $"TEL:{Escape(contact.PhoneNumber)}\r\nEND:VCARD\r\n";

    /// <summary>The value of the first line with this name, unescaped; null when there is none.</summary>
    public static string? Find(string card, string name)
    {
        // A long line goes on in the next, which then begins with a space.
        foreach (var line in card.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[..colon].Split(';')[0].Split('.')[^1].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var value = line[(colon + 1)..].Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\", "", StringComparison.Ordinal).Trim();
                return value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? value[4..] : value;
            }
        }

        return null;
    }

    private static string Escape(string? text) =>
        (text ?? "").Replace(@"\", @"\\", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal)
            .Replace(";", @"\;", StringComparison.Ordinal).ReplaceLineEndings(@"\n");
}
