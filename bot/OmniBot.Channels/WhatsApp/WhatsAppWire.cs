using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Channels.WhatsApp;

/// <summary>A message as the Cloud API takes it. Source: "Messages API reference".</summary>
internal sealed record WireMessage(string Type)
{
    public string MessagingProduct { get; } = "whatsapp";

    public string RecipientType { get; init; } = "individual";

    /// <summary>Phone number or group.</summary>
    public string? To { get; init; }

    /// <summary>Business-scoped id of who shows no phone number.</summary>
    public string? Recipient { get; init; }

    public WireText? Text { get; init; }

    public WireMedia? Image { get; init; }

    public WireMedia? Video { get; init; }

    public WireMedia? Audio { get; init; }

    public WireMedia? Document { get; init; }

    public WireLocation? Location { get; init; }

    public IReadOnlyList<WireContact>? Contacts { get; init; }

    public WireInteractive? Interactive { get; init; }

    public JsonElement? Template { get; init; }
}

internal sealed record WireText(string Body, bool PreviewUrl);

/// <summary>A file by its address or by the id that an upload gave.</summary>
internal sealed record WireMedia(string? Link, string? Id)
{
    public string? Caption { get; init; }

    public string? Filename { get; init; }
}

internal sealed record WireLocation(double Latitude, double Longitude, string? Name, string? Address);

internal sealed record WireContact(WireContactName Name, IReadOnlyList<WirePhone>? Phones, IReadOnlyList<WireEmail>? Emails, WireOrganisation? Org);

internal sealed record WireContactName(string FormattedName, string FirstName, string? LastName);

internal sealed record WirePhone(string Phone, string? Type, string? WaId);

internal sealed record WireEmail(string Email, string? Type);

internal sealed record WireOrganisation(string? Company, string? Title);

internal sealed record WireInteractive(string Type, WireBody Body, WireAction Action)
{
    public WireHeader? Header { get; init; }
}

internal sealed record WireHeader(string Type)
{
    public WireMedia? Image { get; init; }

    public WireMedia? Video { get; init; }

    public WireMedia? Document { get; init; }
}

internal sealed record WireBody(string Text);

internal sealed record WireAction
{
    public IReadOnlyList<WireButton>? Buttons { get; init; }

    /// <summary>The words on the button that opens the list.</summary>
    public string? Button { get; init; }

    public IReadOnlyList<WireSection>? Sections { get; init; }
}

internal sealed record WireButton(WireReply Reply)
{
    public string Type { get; } = "reply";
}

internal sealed record WireReply(string Id, string Title);

internal sealed record WireSection(IReadOnlyList<WireReply> Rows);

/// <summary>Marks a message as read, and shows that an answer is being written.</summary>
internal sealed record WireRead(string MessageId)
{
    public string MessagingProduct { get; } = "whatsapp";

    public string Status { get; } = "read";

    public WireTyping TypingIndicator { get; } = new("text");
}

internal sealed record WireTyping(string Type);

/// <summary>A template with at most one parameter in its body.</summary>
internal sealed record WireTemplate(string Name, WireLanguage Language)
{
    public IReadOnlyList<WireComponent>? Components { get; init; }
}

internal sealed record WireLanguage(string Code);

internal sealed record WireComponent(string Type, IReadOnlyList<WireParameter> Parameters);

internal sealed record WireParameter(string Type, string Text);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireMessage))]
[JsonSerializable(typeof(WireRead))]
[JsonSerializable(typeof(WireTemplate))]
[JsonSerializable(typeof(string))]
internal sealed partial class WhatsAppWire : JsonSerializerContext
{
    /// <summary>Writes letters as they are: escaped, a message in Greek is three times as large.</summary>
    public static WhatsAppWire Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
