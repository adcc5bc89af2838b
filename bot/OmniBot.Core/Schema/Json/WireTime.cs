using System.Globalization;

namespace OmniBot.Core.Schema;

/// <summary>Times of the protocol: ISO 8601 text. A time without an offset is taken as UTC.</summary>
internal static class WireTime
{
    public static DateTimeOffset? Parse(string? text) =>
        text is { Length: >= 10 } && char.IsAsciiDigit(text[0])
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    public static string? FormatUtc(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string? FormatLocal(DateTimeOffset? time) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
