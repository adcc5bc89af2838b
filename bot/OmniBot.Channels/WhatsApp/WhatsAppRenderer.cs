using System.Text.Json;
using OmniBot.Channels.Meta;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WhatsApp;

/// <summary>A fitted activity to one message of the Cloud API.</summary>
internal static class WhatsAppRenderer
{
    private const int MaxButtons = 3;
    private const int MaxButtonId = 256;
    private const int MaxTemplateParameter = 1024;

    /// <summary>The message, without its recipient.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="media">Where its file is, when it has one.</param>
    /// <param name="listButton">The words on the button that opens a list.</param>
    /// <returns>Null when there is nothing to show.</returns>
    public static WireMessage? ToMessage(Activity activity, WireMedia? media, string listButton)
    {
        var text = activity.Text is { Length: > 0 } said ? said : null;
        var attachment = activity.Attachments?.FirstOrDefault();
        if (activity.SuggestedActions?.Actions is { Count: > 0 } actions)
        {
            return new WireMessage("interactive") { Interactive = ToInteractive(text, actions, attachment, media, listButton) };
        }

        if (media is not null)
        {
            return ToMedia(attachment!, media, text);
        }

        if (attachment is not null && text is null && WhatsAppContacts.Parse(attachment) is { } contact)
        {
            return new WireMessage("contacts") { Contacts = [contact] };
        }

        if (LocationOf(activity, text) is { } location)
        {
            return new WireMessage("location") { Location = location };
        }

        return text is null
            ? null
            : new WireMessage("text") { Text = new WireText(text, PreviewUrl: text.Contains("https://", StringComparison.OrdinalIgnoreCase)) };
    }

    /// <summary>The template in an activity's channel data, or null.</summary>
    public static JsonElement? TemplateOf(Activity activity)
    {
        if (activity.ChannelData is null)
        {
            return null;
        }

        try
        {
            return ActivityJson.ToElement(activity.ChannelData).TryObject("template"u8, out var template) ? template : null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The template that stands for a message outside of the window.</summary>
    public static JsonElement ToTemplate(WhatsAppTemplateOptions template, string? text)
    {
        var wire = new WireTemplate(template.Name, new WireLanguage(template.Language));
        if (template.HasTextParameter)
        {
            // Parameters hold no line breaks, tabs or runs of spaces. Source: error 132000 and "Template components".
            var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            line = line.Length <= MaxTemplateParameter ? line : $"{Cut(line, MaxTemplateParameter - 1)}…";
            wire = wire with { Components = [new WireComponent("body", [new WireParameter("text", line)])] };
        }

        return JsonSerializer.SerializeToElement(wire, WhatsAppWire.Readable.WireTemplate);
    }

    /// <summary>Addresses a message: a group, a phone number, or a business-scoped id.</summary>
    public static WireMessage Address(WireMessage message, string conversation, bool isGroup) =>
        isGroup ? message with { To = conversation, RecipientType = "group" }
        : conversation.All(letter => char.IsAsciiDigit(letter) || letter == '+') ? message with { To = conversation }
        : message with { Recipient = conversation };

    /// <summary>The type of message that carries a file.</summary>
    /// <remarks>Source: "Media", supported types. Anything else travels as a document; so does sound with a text, which audio messages can't have.</remarks>
    public static string TypeOf(string? contentType, bool hasText) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        // What comes from a card tells the kind only.
        "image/jpeg" or "image/jpg" or "image/png" or "image/*" => "image",
        "video/mp4" or "video/3gp" or "video/3gpp" or "video/*" => "video",
        "audio/*" or "audio/aac" or "audio/amr" or "audio/mpeg" or "audio/mp3" or "audio/mp4" or "audio/ogg" when !hasText => "audio",
        _ => "document",
    };

    private static WireMessage ToMedia(Attachment attachment, WireMedia media, string? text)
    {
        var type = TypeOf(attachment.ContentType, text is not null);
        media = media with { Caption = text };
        return type switch
        {
            "image" => new WireMessage(type) { Image = media },
            "video" => new WireMessage(type) { Video = media },
            "audio" => new WireMessage(type) { Audio = media },
            _ => new WireMessage(type) { Document = media with { Filename = NameOf(attachment) } },
        };
    }

    private static WireInteractive ToInteractive(string? text, IList<CardAction> actions, Attachment? attachment, WireMedia? media, string listButton)
    {
        var body = new WireBody(text ?? "…");
        if (actions.Count > MaxButtons)
        {
            return new WireInteractive("list", body, new WireAction
            {
                Button = listButton,
                Sections = [new WireSection([.. actions.Select(ToReply)])],
            });
        }

        return new WireInteractive("button", body, new WireAction { Buttons = [.. actions.Select(action => new WireButton(ToReply(action)))] })
        {
            Header = media is null ? null : TypeOf(attachment!.ContentType, hasText: true) switch
            {
                "image" => new WireHeader("image") { Image = media },
                "video" => new WireHeader("video") { Video = media },
                _ => new WireHeader("document") { Document = media with { Filename = NameOf(attachment) } },
            },
        };
    }

    private static WireReply ToReply(CardAction action)
    {
        var title = action.Title ?? "";
        var id = action.Value is null ? "" : ActivityJson.ToElement(action.Value) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
        return new WireReply(Cut(id.Length == 0 ? title : id, MaxButtonId), title);
    }

    private static WireLocation? LocationOf(Activity activity, string? text)
    {
        var geo = activity.Entities?.FirstOrDefault(entity => entity.Type == GeoCoordinates.EntityType)?.GetAs<GeoCoordinates>();
        if (geo is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return null;
        }

        var place = activity.Entities!.FirstOrDefault(entity => entity.Type == Place.EntityType)?.GetAs<Place>();
        var address = place?.Address is null ? null : MetaJson.TextOf(ActivityJson.ToElement(place.Address));
        var name = geo.Name ?? place?.Name;
        return name is null
            ? new WireLocation(latitude, longitude, text ?? address, address)
            : new WireLocation(latitude, longitude, name, address ?? text ?? name);
    }

    private static string NameOf(Attachment attachment)
    {
        if (attachment.Name is { Length: > 0 } name)
        {
            return name;
        }

        var last = Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? Uri.UnescapeDataString(uri.Segments[^1].Trim('/'))
            : "";
        return last.Length > 0 ? last : attachment.Content is null ? "file" : "contact.vcf";
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
