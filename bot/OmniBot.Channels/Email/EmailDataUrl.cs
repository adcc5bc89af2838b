using System.Text;

namespace OmniBot.Channels.Email;

/// <summary>Reads <c>data:</c> URLs. Source: RFC 2397.</summary>
internal static class EmailDataUrl
{
    /// <summary>The bytes, or null when it is no such URL.</summary>
    public static byte[]? Read(string? url)
    {
        if (url?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) != true || url.IndexOf(',', StringComparison.Ordinal) is var comma && comma < 0)
        {
            return null;
        }

        try
        {
            var data = Uri.UnescapeDataString(url[(comma + 1)..]);
            return url[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase) ? Convert.FromBase64String(data) : Encoding.UTF8.GetBytes(data);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
