using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace OmniBot.Channels.WebChat;

/// <summary>Takes an upload apart.</summary>
/// <param name="Activity">The activity's JSON, when there is one.</param>
/// <param name="Files">The files in order.</param>
internal sealed record UploadParts(byte[]? Activity, IReadOnlyList<UploadParts.File> Files)
{
    /// <summary>Content type of the part that is the activity: not a file, though it comes as one.</summary>
    public const string ActivityContentType = "application/vnd.microsoft.activity";

    private const int MaxFiles = 20;
    private const int MaxNameLength = 200;

    /// <summary>Reads a multipart body, or a body that is one file and is named by its Content-Disposition.</summary>
    /// <returns>Null when it is neither.</returns>
    public static async Task<UploadParts?> ReadAsync(
        byte[] body, string? contentType, string? contentDisposition, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return null;
        }

        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return body.Length == 0 ? null : new UploadParts(null, [new File(NameOf(contentDisposition), type.MediaType.ToString(), body)]);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length == 0)
        {
            return null;
        }

        byte[]? activity = null;
        var files = new List<File>();
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(body));
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                using var content = new MemoryStream();
                await section.Body.CopyToAsync(content, cancellationToken);
                var partType = MediaTypeHeaderValue.TryParse(section.ContentType, out var parsed)
                    ? parsed.MediaType.ToString()
                    : "application/octet-stream";
                if (partType.Equals(ActivityContentType, StringComparison.OrdinalIgnoreCase))
                {
                    activity = content.ToArray();
                }
                else
                {
                    files.Add(new File(NameOf(section.ContentDisposition), partType, content.ToArray()));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return null;
        }

        return files.Count is 0 or > MaxFiles ? null : new UploadParts(activity, files);
    }

    // A name, not a path, and one line.
    private static string NameOf(string? contentDisposition)
    {
        var name = ContentDispositionHeaderValue.TryParse(contentDisposition, out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString()
            : "";
        name = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(character => !char.IsControl(character)));
        return name.Length switch
        {
            0 => "file",
            > MaxNameLength => name[^MaxNameLength..],
            _ => name,
        };
    }

    /// <param name="Name">File name without folder.</param>
    /// <param name="ContentType">Media type without parameters.</param>
    /// <param name="Bytes">Content.</param>
    internal sealed record File(string Name, string ContentType, byte[] Bytes);
}
