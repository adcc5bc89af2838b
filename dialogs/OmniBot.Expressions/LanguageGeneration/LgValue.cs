using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>Reads values of any scope: dictionaries, lists, JSON and plain objects.</summary>
internal static class LgValue
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Numbers become <see cref="long"/> or <see cref="double"/>, JSON leaves and enumerations what they hold.</summary>
    public static object? Normalize(object? value) => value switch
    {
        null or string or bool or long or double => value,
        int or short or sbyte or byte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong or float or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        char or Guid or Uri or Enum => value.ToString(),
        JsonValue leaf => FromElement(JsonSerializer.SerializeToElement(leaf)),
        JsonElement element => FromElement(element),
        _ => value,
    };

    /// <summary>A property; exact name first, then without regard to case; null where there is none.</summary>
    public static object? Member(object? owner, string name) => Normalize(owner switch
    {
        null or string => null,
        JsonObject json => Find(json.Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)), name),
        JsonElement { ValueKind: JsonValueKind.Object } element =>
            Find(element.EnumerateObject().Select(pair => new KeyValuePair<string, object?>(pair.Name, pair.Value)), name),
        IReadOnlyDictionary<string, object?> map => map.TryGetValue(name, out var found) ? found : Find(map, name),
        IDictionary map => Find(Pairs(map), name),
        IEnumerable => null,
        _ => Reflect(owner, name),
    });

    /// <summary>An element of a list; null where the index is out of range or the owner is no list.</summary>
    public static object? Element(object? owner, long index) =>
        index >= 0 && ToList(owner) is { } list && index < list.Count ? list[(int)index] : null;

    /// <summary>Null if the value is no list; strings and dictionaries are none.</summary>
    public static IReadOnlyList<object?>? ToList(object? value) => value switch
    {
        string or JsonObject or IDictionary or IReadOnlyDictionary<string, object?> => null,
        JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(item => Normalize(item))],
        JsonElement => null,
        IEnumerable items => [.. items.Cast<object?>().Select(Normalize)],
        _ => null,
    };

    /// <summary>False for null and false; everything else holds, as in adaptive expressions.</summary>
    public static bool Holds(object? value) => value is not (null or false);

    /// <summary>Null, "", and lists, dictionaries and JSON without content.</summary>
    public static bool IsEmpty(object? value) => value switch
    {
        null or "" => true,
        string => false,
        JsonElement { ValueKind: JsonValueKind.Object } element => !element.EnumerateObject().Any(),
        JsonElement { ValueKind: JsonValueKind.Array } element => element.GetArrayLength() == 0,
        IEnumerable items => !items.Cast<object?>().Any(),
        _ => false,
    };

    public static new bool Equals(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (long a, long b) => a == b,
        (long or double, long or double) => ToNumber(left).Equals(ToNumber(right)),
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (null, _) or (_, null) => false,
        _ when ToList(left) is { } a && ToList(right) is { } b => a.Count == b.Count && a.Zip(b).All(pair => Equals(pair.First, pair.Second)),
        _ => left.Equals(right),
    };

    public static double ToNumber(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    /// <summary>
    /// As a text shows it: null is nothing; numbers and times do not depend on the culture, so that texts can hold JSON;
    /// lists and objects are JSON.
    /// </summary>
    public static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        LgNull => "null",
        DateTime or DateTimeOffset => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        JsonNode node => node.ToJsonString(Json),
        _ => JsonSerializer.Serialize(value, Json),
    };

    private static object? FromElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => element,
    };

    private static IEnumerable<KeyValuePair<string, object?>> Pairs(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return new(entry.Key as string ?? "", entry.Value);
        }
    }

    private static object? Find(IEnumerable<KeyValuePair<string, object?>> pairs, string name)
    {
        object? near = null;
        foreach (var (key, value) in pairs)
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
            {
                return value;
            }

            if (near is null && string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                near = value;
            }
        }

        return near;
    }

    private static object? Reflect(object owner, string name)
    {
        var properties = owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var property = Array.Find(properties, candidate => candidate.Name == name)
            ?? Array.Find(properties, candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        return property is { CanRead: true } && property.GetIndexParameters().Length == 0 ? property.GetValue(owner) : null;
    }
}
