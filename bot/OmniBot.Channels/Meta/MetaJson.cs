using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OmniBot.Channels.Meta;

/// <summary>Reads Meta's JSON forgivingly: what is absent, null or of another kind is nothing.</summary>
internal static class MetaJson
{
    /// <summary>Parses a body. Half a surrogate pair in an escape, which could be read but not written again, becomes U+FFFD.</summary>
    /// <remarks>The element owns a copy of the text, so that <c>channelData</c> may outlive the call and nothing is to be disposed.</remarks>
    /// <returns>An undefined element for what is not JSON, not UTF-8, or nested deeper than 64.</returns>
    public static JsonElement Parse(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return default;
        }

        try
        {
            return JsonElement.Parse(WithoutHalfSurrogates(body));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Parses JSON that came as text.</summary>
    /// <returns>An undefined element for what is not JSON.</returns>
    public static JsonElement Parse(string? text) => text is null ? default : Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>The field, or an undefined element.</summary>
    public static JsonElement Field(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field : default;

    /// <summary>The field as an object.</summary>
    public static bool TryObject(this JsonElement element, ReadOnlySpan<byte> name, out JsonElement field)
    {
        field = element.Field(name);
        return field.ValueKind == JsonValueKind.Object;
    }

    /// <summary>The items of an array; none for anything else.</summary>
    public static JsonElement.ArrayEnumerator Items(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;

    /// <summary>The field's text; a number, as ids sometimes are, with its digits. Null for anything else.</summary>
    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name) => TextOf(element.Field(name));

    /// <summary>The field's text, or null when there is none in it.</summary>
    public static string? Filled(this JsonElement element, ReadOnlySpan<byte> name) => element.Text(name) is { Length: > 0 } text ? text : null;

    /// <inheritdoc cref="Text"/>
    public static string? TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    public static bool IsTrue(this JsonElement element, ReadOnlySpan<byte> name) => element.Field(name).ValueKind == JsonValueKind.True;

    /// <summary>A finite number, written as such or as text.</summary>
    public static double? Number(this JsonElement element, ReadOnlySpan<byte> name) =>
        double.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A time: seconds or milliseconds since 1970 as number or text, or ISO 8601.</summary>
    public static DateTimeOffset? Time(this JsonElement element, ReadOnlySpan<byte> name)
    {
        if (element.Text(name) is not { Length: > 0 } text)
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
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;
    }

    private static ReadOnlySpan<byte> WithoutHalfSurrogates(ReadOnlySpan<byte> body)
    {
        byte[]? repaired = null;
        for (var at = body.IndexOf((byte)'\\'); at >= 0 && at + 1 < body.Length; at += Next(body[at..]))
        {
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

            if (at >= body.Length)
            {
                break;
            }
        }

        return repaired ?? body;
    }

    private static int Next(ReadOnlySpan<byte> rest) => rest.IndexOf((byte)'\\') is var at && at < 0 ? rest.Length : at;

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
