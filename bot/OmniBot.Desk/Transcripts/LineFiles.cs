using OmniBot.Core.Schema;
using OmniBot.Desk.Files;

namespace OmniBot.Desk.Transcripts;

/// <summary>Reads the files of a message.</summary>
internal static class LineFiles
{
    // Opened as a page others could run script in this server's name; they can be saved only.
    private static readonly string[] s_openable = ["application/pdf", "text/plain", "text/calendar", "text/csv"];

    // Where the vendors of channels keep files: the customer can't see there who looks.
    private static readonly string[] s_stores = ["api.twilio.com", "fbsbx.com", "fbcdn.net", "cdninstagram.com"];

    /// <summary>Reads a file.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <param name="own">Where the desk gives it out, for a customer's: else its own address is the link.</param>
    public static LineFile Read(Attachment attachment, FileAddress? own = null)
    {
        var address = attachment.ContentUrl;
        var type = attachment.ContentType ?? FileKind.Unknown;
        var name = attachment.Name is { Length: > 0 } given ? given : type;
        if (address?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) == true)
        {
            var inner = address["data:".Length..].Split(';', ',')[0];
            var isPicture = FileKind.IsPicture(inner) && address.StartsWith($"data:{inner};base64,", StringComparison.OrdinalIgnoreCase);
            var isSafe = (FileKind.IsPicture(inner) && address.Contains(';', StringComparison.Ordinal)) || s_openable.Any(openable => address.StartsWith($"data:{openable};", StringComparison.OrdinalIgnoreCase));
            return new LineFile(name, type, isSafe ? address : null, isPicture ? address : null);
        }

        if (own is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "media" or "http" or "https")
        {
            return new LineFile(name, type, own.Path, FileKind.IsPicture(type) && IsStored(uri) ? own.Path : null);
        }

        return new LineFile(name, type, SafeLinks.Check(address) ?? OwnPath(address), null);
    }

    private static bool IsStored(Uri uri) =>
        uri.Scheme == "media"
        || s_stores.Any(store => uri.IdnHost.Equals(store, StringComparison.OrdinalIgnoreCase) || uri.IdnHost.EndsWith($".{store}", StringComparison.OrdinalIgnoreCase));

    // A file that this server itself keeps.
    private static string? OwnPath(string? address) =>
        address is ['/', not '/' and not '\\', ..] ? address : null;
}
