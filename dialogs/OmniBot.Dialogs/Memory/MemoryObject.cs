using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Core.State;

namespace OmniBot.Dialogs.Memory;

/// <summary>Reads and writes members of whatever stands in memory: maps, lists, JSON, and objects by their properties. Names ignore case.</summary>
internal static class MemoryObject
{
    public static bool TryGet(object container, string name, out object? value)
    {
        switch (container)
        {
            case IMemoryProperties properties:
                return properties.TryGet(name, out value);
            case IDictionary<string, object> map:
                return TryGet(map, name, out value);
            case JsonElement { ValueKind: JsonValueKind.Object } element:
                value = null;
                return TryGetProperty(element, name, out var member) && (value = Plain(member)) is var _;
            case JsonObject json:
                value = null;
                return (json.TryGetPropertyValue(name, out var node) || TryFind(json, name, out node)) && (value = Plain(node)) is var _;
            case IDictionary other:
                value = other.Contains(name) ? other[name] : null;
                return other.Contains(name);
            case string or JsonElement or JsonNode:
                value = null;
                return false;
            default:
                return MemoryType.Of(container.GetType()).TryGet(container, name, out value);
        }
    }

    public static bool TryGet(object container, int index, out object? value)
    {
        value = null;
        switch (container)
        {
            case JsonElement { ValueKind: JsonValueKind.Array } element when index >= 0 && index < element.GetArrayLength():
                value = Plain(element[index]);
                return true;
            case JsonArray array when index >= 0 && index < array.Count:
                value = Plain(array[index]);
                return true;
            case IList list when index >= 0 && index < list.Count:
                value = list[index];
                return true;
            default:
                return false;
        }
    }

    /// <summary>The first entity of a list; a list entity holds its values in a list of its own.</summary>
    public static bool TryGetFirst(object container, out object? value)
    {
        if (!TryGet(container, 0, out value))
        {
            return false;
        }

        if (value is not null && TryGet(value, 0, out var inner))
        {
            value = inner;
        }

        return true;
    }

    /// <exception cref="InvalidOperationException">The container has no such member that can be set.</exception>
    public static void Set(object container, string name, object? value)
    {
        switch (container)
        {
            case IMemoryProperties properties:
                properties.Set(name, value);
                break;
            case IDictionary<string, object> map:
                map[KeyOf(map, name)] = value!;
                break;
            case JsonObject json:
                json[KeyOf(json, name)] = ToNode(value);
                break;
            case IDictionary other:
                other[name] = value;
                break;
            default:
                MemoryType.Of(container.GetType()).Set(container, name, value);
                break;
        }
    }

    /// <summary>Sets an item; a list grows to hold it.</summary>
    /// <exception cref="InvalidOperationException">The container is not a list.</exception>
    public static void Set(object container, int index, object? value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        switch (container)
        {
            case JsonArray array:
                while (array.Count <= index)
                {
                    array.Add(null);
                }

                array[index] = ToNode(value);
                break;
            case IList { IsReadOnly: false } list:
                while (!list.IsFixedSize && list.Count <= index)
                {
                    list.Add(null);
                }

                list[index] = value;
                break;
            default:
                throw new InvalidOperationException($"A {container.GetType().Name} has no item {index}.");
        }
    }

    public static void Remove(object container, string name)
    {
        switch (container)
        {
            case IMemoryProperties properties:
                properties.Remove(name);
                break;
            case IDictionary<string, object> map:
                map.Remove(KeyOf(map, name));
                break;
            case JsonObject json:
                json.Remove(KeyOf(json, name));
                break;
            case IDictionary other:
                other.Remove(name);
                break;
            default:
                MemoryType.Of(container.GetType()).Set(container, name, null);
                break;
        }
    }

    public static void Remove(object container, int index)
    {
        switch (container)
        {
            case JsonArray array when index >= 0 && index < array.Count:
                array.RemoveAt(index);
                break;
            case IList { IsFixedSize: false } list when index >= 0 && index < list.Count:
                list.RemoveAt(index);
                break;
        }
    }

    /// <summary>JSON that can be changed, in the place of JSON that can't.</summary>
    public static bool TryMakeWritable(object value, [NotNullWhen(true)] out object? writable)
    {
        writable = value is JsonElement element
            ? element.ValueKind switch
            {
                JsonValueKind.Object => JsonObject.Create(element),
                JsonValueKind.Array => JsonArray.Create(element),
                _ => null,
            }
            : null;
        return writable is not null;
    }

    /// <summary>JSON of one value as that value; objects and lists stay as they are.</summary>
    public static object? Plain(object? value)
    {
        switch (value)
        {
            case JsonElement element:
                return element.ValueKind switch
                {
                    JsonValueKind.String => element.GetString(),
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    JsonValueKind.Number => element.TryGetInt32(out var small) ? small : element.TryGetInt64(out var large) ? (object)large : element.GetDouble(),
                    JsonValueKind.Null or JsonValueKind.Undefined => null,
                    _ => element,
                };
            case JsonValue node:
                return node.TryGetValue<JsonElement>(out var inner) ? Plain(inner) : node.GetValue<object>();
            default:
                return value;
        }
    }

    private static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        JsonNode { Parent: null } node => node,
        JsonNode node => node.DeepClone(),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), StateJson.Options),
    };

    private static bool TryGet(IDictionary<string, object> map, string name, out object? value)
    {
        if (map.TryGetValue(name, out value!))
        {
            value = Plain(value);
            return true;
        }

        foreach (var (key, found) in map)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                value = Plain(found);
                return true;
            }
        }

        return false;
    }

    private static bool TryGetProperty(JsonElement element, string name, out JsonElement member)
    {
        if (element.TryGetProperty(name, out member))
        {
            return true;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                member = property.Value;
                return true;
            }
        }

        return false;
    }

    private static bool TryFind(JsonObject json, string name, out JsonNode? node)
    {
        foreach (var (key, found) in json)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                node = found;
                return true;
            }
        }

        node = null;
        return false;
    }

    private static string KeyOf(IDictionary<string, object> map, string name)
    {
        if (!map.ContainsKey(name))
        {
            foreach (var key in map.Keys)
            {
                if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                {
                    return key;
                }
            }
        }

        return name;
    }

    private static string KeyOf(JsonObject json, string name)
    {
        foreach (var (key, _) in json)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return key;
            }
        }

        return name;
    }
}
