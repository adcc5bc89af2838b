using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Channels.Meta;

/// <summary>A call of the Send API. Source: Messenger Platform, "Send API" reference.</summary>
internal sealed record PageSend(PageRecipient Recipient)
{
    public string? MessagingType { get; init; }

    public string? Tag { get; init; }

    public PageMessage? Message { get; init; }

    public string? SenderAction { get; init; }
}

internal sealed record PageRecipient(string? Id, string? UserRef);

internal sealed record PageMessage
{
    public string? Text { get; init; }

    public PageAttachment? Attachment { get; init; }

    public IReadOnlyList<PageQuickReply>? QuickReplies { get; init; }

    public string? Metadata { get; init; }
}

internal sealed record PageQuickReply(string Title, string Payload)
{
    public string ContentType { get; } = "text";
}

internal sealed record PageAttachment(string Type, PagePayload Payload);

internal sealed record PagePayload
{
    public string? Url { get; init; }

    public string? TemplateType { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<PageElement>? Elements { get; init; }

    public IReadOnlyList<PageButton>? Buttons { get; init; }
}

internal sealed record PageElement(string Title)
{
    public string? Subtitle { get; init; }

    public string? ImageUrl { get; init; }

    public PageDefaultAction? DefaultAction { get; init; }

    public IReadOnlyList<PageButton>? Buttons { get; init; }
}

internal sealed record PageDefaultAction(string Url)
{
    public string Type { get; } = "web_url";
}

internal sealed record PageButton(string Type, string Title)
{
    public string? Url { get; init; }

    public string? Payload { get; init; }
}

[JsonSerializable(typeof(PageSend))]
internal sealed partial class PageWire : JsonSerializerContext
{
    /// <summary>Writes letters as they are: escaped, a message in Greek is three times as large.</summary>
    public static PageWire Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
