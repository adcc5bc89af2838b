using System.Net.Http.Headers;

namespace OmniBot.Desk.Files;

/// <summary>What a customer's file may be sent as.</summary>
internal static class FileKind
{
    public const string Unknown = "application/octet-stream";

    // No SVG: it can hold script.
    private static readonly string[] s_pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>A raster picture, which a browser may show at once.</summary>
    public static bool IsPicture(string? contentType) => s_pictures.Contains(Clean(contentType), StringComparer.Ordinal);

    /// <summary>The media type without parameters, in small letters; <see cref="Unknown"/> for what is none, or a range such as <c>image/*</c>.</summary>
    public static string Clean(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed) && parsed.MediaType is { } type && !type.Contains('*', StringComparison.Ordinal)
            ? type.ToLowerInvariant()
            : Unknown;

    /// <summary>The type that the message says, else the one that the store says.</summary>
    public static string Choose(string? said, string? stored) => Clean(said) is var type and not Unknown ? type : Clean(stored);

    /// <summary>A file's name without folders and control characters.</summary>
    public static string NameOf(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter))).Trim(' ', '.');
        return clean.Length == 0 ? "file" : clean.Length > 200 ? clean[^200..] : clean;
    }
}
