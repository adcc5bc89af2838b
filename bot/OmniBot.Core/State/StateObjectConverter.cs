using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Core.State;

/// <summary>Reads and writes values whose declared type is <see cref="object"/>.</summary>
internal sealed class StateObjectConverter : JsonConverter<object>
{
    private const string TypeProperty = "$type";
    private const string ValueProperty = "value";

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                // Without the casts the expression would have one type for all three: double.
                return reader.TryGetInt32(out var small) ? (object)small : reader.TryGetInt64(out var large) ? (object)large : reader.GetDouble();
            case JsonTokenType.StartArray:
                return JsonSerializer.Deserialize<List<object?>>(ref reader, options);
            default:
                return TryReadDeclared(ref reader, options, out var declared) ? declared : ReadElement(ref reader, options);
        }
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                return;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return;
            case int number:
                writer.WriteNumberValue(number);
                return;
            case double number when double.IsInteger(number) && Math.Abs(number) < 1e15:
                // ".0" keeps a double a double when it is read back.
                writer.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"{number:F1}"));
                return;
        }

        var type = value.GetType();
        if (type == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else if (StateTypes.NameOf(type) is { } name)
        {
            writer.WriteStartObject();
            writer.WriteString(TypeProperty, name);
            writer.WritePropertyName(ValueProperty);
            JsonSerializer.Serialize(writer, value, type, options);
            writer.WriteEndObject();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type, options);
        }
    }

    // As it was written, the type comes first: then the value is read in place. The reader is left alone unless this succeeds.
    private static bool TryReadDeclared(ref Utf8JsonReader reader, JsonSerializerOptions options, out object? declared)
    {
        declared = null;
        var ahead = reader;
        if (!ahead.Read() || ahead.TokenType != JsonTokenType.PropertyName || !ahead.ValueTextEquals("$type"u8)
            || !ahead.Read() || ahead.TokenType != JsonTokenType.String || StateTypes.TypeOf(ahead.GetString()!) is not { } type
            || !ahead.Read() || ahead.TokenType != JsonTokenType.PropertyName || !ahead.ValueTextEquals("value"u8)
            || !ahead.Read())
        {
            return false;
        }

        declared = JsonSerializer.Deserialize(ref ahead, type, options);
        if (!ahead.Read() || ahead.TokenType != JsonTokenType.EndObject)
        {
            return false;
        }

        reader = ahead;
        return true;
    }

    // A store may have put the type behind the value.
    private static object? ReadElement(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return element.TryGetProperty(TypeProperty, out var name)
            && element.TryGetProperty(ValueProperty, out var value)
            && name.ValueKind == JsonValueKind.String
            && StateTypes.TypeOf(name.GetString()!) is { } type
                ? value.Deserialize(type, options)
                : element;
    }
}
