using OmniBot.Core.Schema;

namespace OmniBot.Desk.Transcripts;

/// <summary>Reads the files of a message.</summary>
internal static class LineFiles
{
    private static readonly string[] s_pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    // Opened as a page these could run script in this server's name; they can be saved only.
    private static readonly string[] s_openable = [.. s_pictures, "application/pdf", "text/plain", "text/calendar", "text/csv"];

    public static LineFile Read(Attachment attachment)
    {
        var address = attachment.ContentUrl;
        var type = attachment.ContentType ?? "application/octet-stream";
        var name = attachment.Name is { Length: > 0 } given ? given : type;
        if (address is null || !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return new LineFile(name, type, SafeLinks.Check(address) ?? OwnPath(address), null);
        }

        var isPicture = s_pictures.Any(picture => address.StartsWith($"data:{picture};base64,", StringComparison.OrdinalIgnoreCase));
        var isSafe = isPicture || s_openable.Any(openable => address.StartsWith($"data:{openable};", StringComparison.OrdinalIgnoreCase));
        return new LineFile(name, type, isSafe ? address : null, isPicture ? address : null);
    }

    // A file that this server itself keeps.
    private static string? OwnPath(string? address) =>
        address is ['/', not '/' and not '\\', ..] ? address : null;
}
