using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Reads any entity as type and fields; writes it with the fields of its runtime type.</summary>
public sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("An entity must be a JSON object.");
        }

        var entity = new Entity();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                entity.Type = reader.TokenType is JsonTokenType.String or JsonTokenType.Null
                    ? reader.GetString()
                    : throw new JsonException("The type of an entity must be a string.");
            }
            else
            {
                var name = reader.GetString()!;
                reader.Read();
                entity.Properties[name] = JsonElement.ParseValue(ref reader);
            }
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type"u8, value.Type);
        }

        if (value.PropertiesOrNull is { } fields)
        {
            foreach (var (name, element) in fields)
            {
                writer.WritePropertyName(name);
                element.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
