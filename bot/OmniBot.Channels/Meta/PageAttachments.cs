using System.Text.Json;
using System.Text.Json.Serialization;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Meta;

/// <summary>Attachments of Messenger and Instagram. Source: Messenger Platform, "messages" webhook reference, "attachments".</summary>
internal static class PageAttachments
{
    public static void Add(Activity activity, List<Attachment> attachments, JsonElement item)
    {
        var type = item.Filled("type"u8) ?? "file";
        var payload = item.Field("payload"u8);
        var title = payload.Filled("title"u8) ?? item.Filled("title"u8);
        var url = payload.Filled("url"u8) ?? item.Filled("url"u8) ?? item.Filled("URL"u8);
        if (payload.TryObject("coordinates"u8, out var coordinates))
        {
            AddPlace(activity, coordinates, title, url);
            return;
        }

        foreach (var element in payload.Field("product"u8).Items("elements"u8))
        {
            if (element.Filled("image_url"u8) is { } image)
            {
                attachments.Add(ToAttachment(type, image, element.Filled("title"u8), element));
            }
        }

        if (url is not null)
        {
            attachments.Add(ToAttachment(type, url, payload.Filled("name"u8) ?? title, payload));
        }
    }

    private static void AddPlace(Activity activity, JsonElement coordinates, string? title, string? url)
    {
        var geo = new GeoCoordinates { Latitude = coordinates.Number("lat"u8), Longitude = coordinates.Number("long"u8), Name = title };
        activity.Entities = title is null && url is null
            ? [.. activity.Entities ?? [], geo]
            : [.. activity.Entities ?? [], geo, new Place { Name = title, HasMap = url, Geo = geo }];
    }

    private static Attachment ToAttachment(string type, string url, string? name, JsonElement payload)
    {
        var file = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? Uri.UnescapeDataString(uri.Segments[^1]) : "";
        var extension = Path.GetExtension(file).ToLowerInvariant();
        var attachment = new Attachment
        {
            ContentType = TypeOf(type, extension),
            ContentUrl = url,
            Name = name ?? (extension.Length is > 1 and <= 6 ? file : null),
        };
        attachment.Properties["kind"] = JsonSerializer.SerializeToElement(type, PageJson.Default.String);
        foreach (var kept in (ReadOnlySpan<string>)["sticker_id", "reel_video_id", "id"])
        {
            if (payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty(kept, out var value))
            {
                attachment.Properties[kept] = value;
            }
        }

        return attachment;
    }

    // The payload tells the kind, and the address, as a rule, the format.
    private static string TypeOf(string type, string extension) => (type, extension) switch
    {
        ("audio", ".mp4" or ".m4a" or "") => "audio/mp4",
        ("audio", ".aac") => "audio/aac",
        (_, ".jpg" or ".jpeg") => "image/jpeg",
        (_, ".png") => "image/png",
        (_, ".gif") => "image/gif",
        (_, ".webp") => "image/webp",
        (_, ".mp4") => "video/mp4",
        (_, ".mov") => "video/quicktime",
        (_, ".mp3") => "audio/mpeg",
        (_, ".ogg" or ".opus") => "audio/ogg",
        (_, ".wav") => "audio/wav",
        (_, ".pdf") => "application/pdf",
        (_, ".txt") => "text/plain",
        (_, ".csv") => "text/csv",
        (_, ".zip") => "application/zip",
        (_, ".doc") => "application/msword",
        (_, ".docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        (_, ".xls") => "application/vnd.ms-excel",
        (_, ".xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ("image", _) => "image/jpeg",
        ("video" or "ig_reel" or "reel", _) => "video/mp4",
        ("audio", _) => "audio/mp4",
        ("fallback", _) => "text/html",
        _ => "application/octet-stream",
    };
}

[JsonSerializable(typeof(string))]
internal sealed partial class PageJson : JsonSerializerContext;
