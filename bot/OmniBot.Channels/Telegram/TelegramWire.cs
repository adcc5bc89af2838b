using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Telegram.Bot;

namespace OmniBot.Channels.Telegram;

/// <summary>Reads Telegram's JSON with the types of <c>Telegram.Bot</c>, and what these don't know with as little loss as can be.</summary>
internal static partial class TelegramWire
{
    // An activity nests 64 deep, and the update is some levels below its channelData.
    private const int MaxDepth = 60;

    // A part that can't be read is left out; so many may be, before the update is taken raw.
    private const int MaxUnreadableParts = 16;

    /// <summary>The body as JSON that can be read and written again, or null.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return null;
        }

        try
        {
            if (body.Span.IndexOf(@"\ud"u8) >= 0 || body.Span.IndexOf(@"\uD"u8) >= 0)
            {
                ReadAllStrings(body.Span);
            }

            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The typed view of a part of an update. What its type can't hold is left out; null when nothing can be read.</summary>
    public static T? Read<T>(JsonElement element)
        where T : class
    {
        if (TryRead<T>(element, out var path) is { } whole)
        {
            return whole;
        }

        if (element.ValueKind != JsonValueKind.Object || ToNode(element) is not { } pruned)
        {
            return null;
        }

        for (var tries = 0; tries < MaxUnreadableParts && path is not null && Remove(pruned, path); tries++)
        {
            if (TryRead<T>(JsonSerializer.SerializeToElement(pruned), out path) is { } rest)
            {
                return rest;
            }
        }

        // The package's converters throw without a path too: then each field is tried by itself.
        foreach (var (name, value) in pruned.ToList())
        {
            if (TryRead<T>(JsonSerializer.SerializeToElement(new JsonObject { [name] = value?.DeepClone() }), out _) is null)
            {
                pruned.Remove(name);
            }
        }

        return TryRead<T>(JsonSerializer.SerializeToElement(pruned), out _);
    }

    /// <summary>A text field, or null.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>An integer field, or null.</summary>
    public static long? Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var number)
            ? number
            : null;

    private static T? TryRead<T>(JsonElement element, out string? path)
        where T : class
    {
        path = null;
        try
        {
            return element.Deserialize<T>(JsonBotAPI.Options);
        }
        catch (JsonException exception)
        {
            path = exception.Path;
        }
        catch (Exception)
        {
            // Converters throw what they meet: a key that is not there, a time outside of the calendar…
        }

        return null;
    }

    private static JsonObject? ToNode(JsonElement element)
    {
        try
        {
            return JsonNode.Parse(element.GetRawText()) is JsonObject { Count: > 0 } node ? node : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // A name that comes twice.
            return null;
        }
    }

    private static bool Remove(JsonNode root, string path)
    {
        JsonNode? at = root;
        Action? remove = null;
        foreach (Match step in Step().Matches(path))
        {
            if (at is JsonArray items && int.TryParse(step.Groups["index"].Value, out var index) && index < items.Count)
            {
                remove = () => items.RemoveAt(index);
                at = items[index];
            }
            else if (at is JsonObject fields && (step.Groups["name"].Value is { Length: > 0 } name ? name : step.Groups["quoted"].Value) is { } key
                && fields.ContainsKey(key))
            {
                remove = () => fields.Remove(key);
                at = fields[key];
            }
            else
            {
                break;
            }
        }

        remove?.Invoke();
        return remove is not null;
    }

    private static void ReadAllStrings(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                // Throws at half of a surrogate pair.
                _ = reader.GetString();
            }
        }
    }

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<index>\d+)\]|\['(?<quoted>[^']*)'\]")]
    private static partial Regex Step();
}
