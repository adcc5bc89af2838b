using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Something that the sender knows about the activity, told apart by its type.</summary>
/// <remarks>
/// Read entities are of this class, with all but <see cref="Type"/> in <see cref="SchemaObject.Properties"/>;
/// <see cref="GetAs{T}"/> gives a typed copy. An assigned entity is written with all fields of its own class.
/// </remarks>
[JsonConverter(typeof(EntityConverter))]
public class Entity : SchemaObject
{
    public Entity()
    {
    }

    public Entity(string? type)
    {
        Type = type;
    }

    /// <summary>mention, place and so on, or an IRI for types that the protocol does not define.</summary>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public string? Type { get; set; }

    /// <summary>This entity as <typeparamref name="T"/>: itself when it is one, otherwise a copy.</summary>
    /// <exception cref="JsonException">A field does not have the shape that <typeparamref name="T"/> wants.</exception>
    public T? GetAs<T>()
        where T : class => ActivityJson.FromObject<T>(this);

    /// <summary>Takes over type and fields of <paramref name="value"/>; what this entity held before is gone.</summary>
    public void SetAs<T>(T value)
        where T : class
    {
        var fields = new Dictionary<string, JsonElement>();
        string? type = null;
        foreach (var field in ActivityJson.ToElement(value).EnumerateObject())
        {
            if (field.NameEquals("type"))
            {
                type = field.Value.GetString();
            }
            else
            {
                fields[field.Name] = field.Value;
            }
        }

        Type = type;
        Properties = fields;
    }
}
