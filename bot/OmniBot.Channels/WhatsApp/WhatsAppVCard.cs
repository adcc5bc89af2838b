using System.Text;
using System.Text.Json;
using OmniBot.Channels.Meta;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WhatsApp;

/// <summary>A contact of WhatsApp's as vCard 3.0. Source: RFC 2426; Cloud API, "Contacts messages".</summary>
internal static class WhatsAppVCard
{
    public const string MediaType = "text/vcard";

    public static Attachment ToAttachment(JsonElement contact)
    {
        var name = contact.Field("name"u8);
        var shown = name.Filled("formatted_name"u8)
            ?? string.Join(' ', ((string?[])[name.Filled("first_name"u8), name.Filled("last_name"u8)]).OfType<string>());
        var card = new StringBuilder("BEGIN:VCARD\r\nVERSION:3.0\r\n");
        Line(card, "FN", shown);
        card.Append("N:").AppendJoin(';', ((string?[])
        [
            name.Text("last_name"u8), name.Text("first_name"u8), name.Text("middle_name"u8), name.Text("prefix"u8), name.Text("suffix"u8),
        ]).Select(Escape)).Append("\r\n");
        foreach (var phone in contact.Items("phones"u8))
        {
            var parameters = phone.Filled("wa_id"u8) is { } id ? $";waid={Parameter(id)}" : "";
            Line(card, $"TEL{TypeOf(phone)}{parameters}", phone.Filled("phone"u8) ?? phone.Filled("wa_id"u8));
        }

        foreach (var email in contact.Items("emails"u8))
        {
            Line(card, $"EMAIL{TypeOf(email)}", email.Filled("email"u8));
        }

        foreach (var address in contact.Items("addresses"u8))
        {
            card.Append("ADR").Append(TypeOf(address)).Append(":;;").AppendJoin(';', ((string?[])
            [
                address.Text("street"u8), address.Text("city"u8), address.Text("state"u8), address.Text("zip"u8),
                address.Text("country"u8) ?? address.Text("country_code"u8),
            ]).Select(Escape)).Append("\r\n");
        }

        var organisation = contact.Field("org"u8);
        if (organisation.Filled("company"u8) is { } company)
        {
            card.Append("ORG:").Append(Escape(company));
            card.Append(organisation.Filled("department"u8) is { } department ? $";{Escape(department)}" : "").Append("\r\n");
        }

        Line(card, "TITLE", organisation.Filled("title"u8));
        foreach (var url in contact.Items("urls"u8))
        {
            Line(card, "URL", url.Filled("url"u8));
        }

        Line(card, "BDAY", contact.Filled("birthday"u8));
        card.Append("END:VCARD\r\n");
        return new Attachment(MediaType, content: card.ToString(), name: shown.Length == 0 ? null : shown);
    }

    private static void Line(StringBuilder card, string property, string? value)
    {
        if (value is not null)
        {
            card.Append(property).Append(':').Append(Escape(value)).Append("\r\n");
        }
    }

    private static string TypeOf(JsonElement item) => item.Filled("type"u8) is { } type ? $";TYPE={Parameter(type)}" : "";

    private static string Parameter(string value) => string.Concat(value.Where(letter => char.IsLetterOrDigit(letter) || letter == '-'));

    private static string Escape(string? value) => (value ?? "")
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
