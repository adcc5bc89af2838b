using System.Globalization;

namespace OmniBot.Channels.WebChat;

/// <summary>Watermarks are transcript numbers: what comes after the number was not seen yet.</summary>
internal static class Watermark
{
    /// <summary>Reads a watermark of a query. Absent, empty, <c>-</c> and <c>null</c> give null: clients send them for none.</summary>
    /// <returns>False when it is not a watermark.</returns>
    public static bool TryRead(string? text, out long? watermark)
    {
        watermark = null;
        if (text is null or "" or "-" or "null")
        {
            return true;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        watermark = number;
        return true;
    }
}
