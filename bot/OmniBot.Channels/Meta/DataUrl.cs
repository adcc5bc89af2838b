using System.Net.Http.Headers;
using System.Text;

namespace OmniBot.Channels.Meta;

/// <summary>A file inside of its address. Source: RFC 2397.</summary>
internal sealed record DataUrl(string ContentType, byte[] Content)
{
    /// <summary>Reads a <c>data:</c> URL; null for anything else.</summary>
    public static DataUrl? Parse(string? url)
    {
        if (url is null || !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || url.IndexOf(',', StringComparison.Ordinal) is var comma && comma < 0)
        {
            return null;
        }

        var header = url[5..comma];
        var isBase64 = header.EndsWith(";base64", StringComparison.OrdinalIgnoreCase);
        var type = isBase64 ? header[..^7] : header;
        try
        {
            var text = Uri.UnescapeDataString(url[(comma + 1)..]);
            return new DataUrl(type.Length == 0 ? "text/plain" : type, isBase64 ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public ByteArrayContent ToContent()
    {
        var content = new ByteArrayContent(Content);
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(ContentType, out var type) ? type : new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }
}
