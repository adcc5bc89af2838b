using System.Globalization;
using System.Text;
using System.Text.Json;
using OmniBot.Channels.Json;

namespace OmniBot.Channels.Meta;

/// <summary>Reads Meta's JSON forgivingly: what is absent, null or of another kind is nothing.</summary>
internal static class MetaJson
{
    /// <inheritdoc cref="VendorJson.Parse"/>
    public static JsonElement Parse(ReadOnlySpan<byte> body) => VendorJson.Parse(body);

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
}
