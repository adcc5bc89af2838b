namespace OmniBot.Channels.Telegram;

/// <summary>Files that are in their own address. Source: RFC 2397.</summary>
internal static class DataUrl
{
    /// <summary>The bytes of a <c>data:</c> URL; null when it is none, or is broken.</summary>
    public static byte[]? BytesOf(string url)
    {
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var data = Uri.UnescapeDataString(url[(comma + 1)..]);
        if (!url[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return System.Text.Encoding.UTF8.GetBytes(data);
        }

        try
        {
            return Convert.FromBase64String(data);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
