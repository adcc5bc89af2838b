using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace OmniBot.Dialogs.Memory;

/// <summary>The properties of a type, by name and by JSON name.</summary>
internal sealed class MemoryType
{
    private static readonly ConcurrentDictionary<Type, MemoryType> s_types = new();
    private readonly Dictionary<string, PropertyInfo> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly Type _type;

    private MemoryType(Type type)
    {
        _type = type;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0 && property.CanRead)
            {
                _properties.TryAdd(property.Name, property);
                if (property.GetCustomAttribute<JsonPropertyNameAttribute>() is { } json)
                {
                    _properties.TryAdd(json.Name, property);
                }
            }
        }
    }

    public static MemoryType Of(Type type) => s_types.GetOrAdd(type, static made => new MemoryType(made));

    public bool TryGet(object container, string name, out object? value)
    {
        if (_properties.TryGetValue(name, out var property))
        {
            value = MemoryObject.Plain(property.GetValue(container));
            return true;
        }

        value = null;
        return false;
    }

    /// <exception cref="InvalidOperationException">There is no such property, or it can't be set.</exception>
    public void Set(object container, string name, object? value)
    {
        if (!_properties.TryGetValue(name, out var property) || property.SetMethod is not { IsPublic: true })
        {
            throw new InvalidOperationException($"A {_type.Name} has no property '{name}' that can be set.");
        }

        property.SetValue(
            container, MemoryConversion.TryConvert(value, property.PropertyType, out var converted)
                ? converted
                : throw new InvalidOperationException($"'{name}' of a {_type.Name} is a {property.PropertyType.Name}."));
    }
}
