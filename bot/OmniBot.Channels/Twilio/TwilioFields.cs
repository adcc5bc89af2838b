using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace OmniBot.Channels.Twilio;

/// <summary>The fields of a webhook call, which come as a form or, by a setting of Twilio's, as a JSON object.</summary>
/// <param name="Values">In the order in which they came; a name may come more than once.</param>
internal sealed record TwilioFields(IReadOnlyList<KeyValuePair<string, string>> Values)
{
    // A webhook has some 30 fields; so many are none of Twilio's.
    private const int MaxFields = 1000;

    /// <summary>The first value of a name that is not empty, or null.</summary>
    public string? this[string name] =>
        Values.FirstOrDefault(field => field.Key == name && field.Value.Length > 0).Value;

    /// <summary>All fields as one JSON object: the activity's <c>channelData</c>. Of a name that comes twice the last is kept, as Twilio's helpers do.</summary>
    public JsonElement ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, value) in Values)
        {
            json[name] = value;
        }

        return JsonSerializer.SerializeToElement(json);
    }

    /// <summary>A whole number, or null.</summary>
    public int? Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Reads a form or a JSON object by its first character; null when it is neither.</summary>
    public static TwilioFields? Read(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart(" \t\r\n"u8);
        return start.StartsWith("{"u8) ? ReadJson(body) : ReadForm(body);
    }

    /// <summary>Reads a form; null when it is none.</summary>
    public static TwilioFields? ReadForm(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return null;
        }

        List<KeyValuePair<string, string>> fields = [];
        foreach (var pair in Encoding.UTF8.GetString(body).TrimEnd('\r', '\n').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || fields.Count >= MaxFields)
            {
                return null;
            }

            fields.Add(KeyValuePair.Create(Unescape(pair[..equals]), Unescape(pair[(equals + 1)..])));
        }

        return fields.Count > 0 ? new TwilioFields(fields) : null;
    }

    /// <summary>Reads a JSON object; null when it is none.</summary>
    public static TwilioFields? ReadJson(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            return reader.Read()
                ? null
                : new TwilioFields([.. document.RootElement.EnumerateObject().Take(MaxFields).SelectMany(field => TextsOf(field.Value).Select(text => KeyValuePair.Create(field.Name, text)))]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or half of a surrogate pair in a string.
            return null;
        }
    }

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Null => [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        _ => [value.GetRawText()],
    };

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
