using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace OmniBot.Channels.Json;

/// <summary>Reads a vendor's JSON forgivingly: what is absent, null or of another kind is nothing.</summary>
internal static class VendorJson
{
    // Activities nest at most 64 deep, and what a vendor sends becomes a part of one.
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 48 };

    /// <summary>Parses a body. Half a surrogate pair in an escape, which could be read but not written again, becomes U+FFFD.</summary>
    /// <remarks>The element owns a copy of the text, so that <c>channelData</c> may outlive the call and nothing is to be disposed.</remarks>
    /// <returns>An undefined element for what is not JSON, not UTF-8, or nested deeper than 48.</returns>
    public static JsonElement Parse(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return default;
        }

        try
        {
            return JsonElement.Parse(WithoutHalfSurrogates(body), s_options);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    public static bool IsObject(this JsonElement element) => element.ValueKind == JsonValueKind.Object;

    /// <summary>The field, or an undefined element.</summary>
    public static JsonElement Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field : default;

    /// <summary>The field, unless it is absent or null.</summary>
    public static JsonElement? Given(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: not JsonValueKind.Undefined and not JsonValueKind.Null } field ? field : null;

    /// <summary>The fields of an object; none for anything else.</summary>
    public static IEnumerable<JsonProperty> Fields(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    /// <summary>The items of an array; none for anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>The text; a number, as ids sometimes are, with its digits. Null for anything else.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    /// <summary>The field's text, or null when there is none in it.</summary>
    public static string? Text(this JsonElement element, string name) => element.Field(name).Text() is { Length: > 0 } text ? text : null;

    /// <summary>A time: seconds or milliseconds since 1970, or ISO 8601, which is UTC where it does not say otherwise.</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name)
    {
        if (element.Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            // 10^11 seconds are in the year 5138, and 10^11 milliseconds in 1973, long before there were webhooks.
            var milliseconds = number < 100_000_000_000 ? number * 1000 : number;
            return milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
        }

        return char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
    }

    private static ReadOnlySpan<byte> WithoutHalfSurrogates(ReadOnlySpan<byte> body)
    {
        byte[]? repaired = null;
        var at = 0;
        while (at < body.Length && body[at..].IndexOf((byte)'\\') is var next and >= 0)
        {
            at += next;
            if (!IsSurrogate(body, at, out var isHigh))
            {
                at += 2;
            }
            else if (isHigh && IsSurrogate(body, at + 6, out var nextIsHigh) && !nextIsHigh)
            {
                at += 12;
            }
            else
            {
                repaired ??= body.ToArray();
                "fffd"u8.CopyTo(repaired.AsSpan(at + 2));
                at += 6;
            }
        }

        return repaired ?? body;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> body, int at, out bool isHigh)
    {
        isHigh = false;
        if (at + 6 > body.Length || body[at] != '\\' || body[at + 1] != 'u'
            || !Utf8Parser.TryParse(body.Slice(at + 2, 4), out ushort unit, out var read, 'x') || read != 4)
        {
            return false;
        }

        isHigh = char.IsHighSurrogate((char)unit);
        return char.IsSurrogate((char)unit);
    }
}
