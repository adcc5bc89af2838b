using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Core.State;

namespace OmniBot.Dialogs.Memory;

/// <summary>Gives a value of memory the type that is asked for.</summary>
internal static class MemoryConversion
{
    public static bool TryConvert<T>(object? value, out T? converted)
    {
        if (TryConvert(value, typeof(T), out var result))
        {
            converted = (T?)result;
            return true;
        }

        converted = default;
        return false;
    }

    public static bool TryConvert(object? value, Type type, out object? converted)
    {
        converted = null;
        if (value is null)
        {
            return !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        }

        if (type.IsInstanceOfType(value))
        {
            converted = value;
            return true;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            if (target == typeof(string))
            {
                converted = value is JsonNode or JsonElement
                    ? value.ToString()
                    : Convert.ToString(value, CultureInfo.InvariantCulture);
                return converted is not null;
            }

            if (target.IsPrimitive || target == typeof(decimal))
            {
                converted = value is IConvertible ? Convert.ChangeType(value, target, CultureInfo.InvariantCulture) : null;
                return converted is not null;
            }

            var json = value as JsonElement? ?? JsonSerializer.SerializeToElement(value, value.GetType(), StateJson.Options);
            converted = json.Deserialize(type, StateJson.Options);
            return converted is not null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException or InvalidCastException or NotSupportedException)
        {
            return false;
        }
    }
}
