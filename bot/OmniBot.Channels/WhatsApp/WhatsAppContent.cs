using System.Text.Json;
using OmniBot.Channels.Media;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WhatsApp;

/// <summary>Files, places and pressed buttons of messages.</summary>
internal static class WhatsAppContent
{
    public static void FillMedia(Activity activity, string type, JsonElement media, string account)
    {
        activity.Text = media.Filled("caption"u8);
        var attachment = new Attachment
        {
            ContentType = media.Filled("mime_type"u8) ?? TypicalOf(type),
            Name = media.Filled("filename"u8),

            // The URL that newer calls hold is not public: it wants our token and lasts five minutes.
            ContentUrl = media.Filled("id"u8) is { } id
                ? new MediaAddress(ChannelIds.WhatsApp, account, id).ToString()
                : media.Filled("url"u8) ?? media.Filled("link"u8),
        };
        Keep(attachment, media, "sha256"u8, "sha256");
        Keep(attachment, media, "animated"u8, "animated");
        Keep(attachment, media, "voice"u8, "voice");
        attachment.Properties["kind"] = JsonSerializer.SerializeToElement(type, WhatsAppWire.Default.String);
        activity.Attachments = [attachment];
    }

    public static void FillLocation(Activity activity, JsonElement location)
    {
        var name = location.Filled("name"u8);
        var coordinates = new GeoCoordinates { Latitude = location.Number("latitude"u8), Longitude = location.Number("longitude"u8), Name = name };
        var address = location.Filled("address"u8);
        var url = location.Filled("url"u8);
        activity.Entities = name is null && address is null && url is null
            ? [coordinates]
            : [coordinates, new Place { Name = name, Address = address, HasMap = url, Geo = coordinates }];
    }

    public static void FillInteractive(Activity activity, JsonElement interactive)
    {
        if (interactive.TryObject("button_reply"u8, out var reply) || interactive.TryObject("list_reply"u8, out reply))
        {
            activity.Text = reply.Text("title"u8);
            activity.Value = reply.Text("id"u8);
        }
        else if (interactive.TryObject("nfm_reply"u8, out var flow))
        {
            // A form that was filled in: its fields come as JSON in a string.
            activity.Text = flow.Filled("body"u8);
            var fields = MetaJson.Parse(flow.Text("response_json"u8));
            activity.Value = fields.ValueKind == JsonValueKind.Undefined ? flow.Text("response_json"u8) : fields;
            activity.ValueType = "whatsapp/flow";
            activity.Name = flow.Filled("name"u8);
        }
        else if (interactive.TryObject("call_permission_reply"u8, out var permission))
        {
            WhatsAppMessageMapper.ToEvent(activity, "whatsapp/call_permission", permission);
        }
        else if (interactive.Filled("type"u8) is { } type && interactive.TryGetProperty(type, out var other))
        {
            activity.Text = other.Filled("title"u8) ?? other.Filled("body"u8) ?? other.Filled("text"u8);
            activity.Value = other.Text("id"u8) is { } id ? id : other;
        }
    }

    private static void Keep(Attachment attachment, JsonElement media, ReadOnlySpan<byte> field, string name)
    {
        if (media.Field(field) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value)
        {
            attachment.Properties[name] = value;
        }
    }

    private static string TypicalOf(string type) => type switch
    {
        "image" => "image/jpeg",
        "video" => "video/mp4",
        "audio" or "voice" => "audio/ogg",
        "sticker" => "image/webp",
        _ => "application/octet-stream",
    };
}
