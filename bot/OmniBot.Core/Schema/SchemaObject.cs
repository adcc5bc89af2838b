using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What all objects of the protocol have: the fields that we do not know are kept and written back (A2005).</summary>
public abstract class SchemaObject
{
    /// <summary>The unknown fields by their name, to read and to add to; never null.</summary>
    [JsonIgnore]
    public IDictionary<string, JsonElement> Properties
    {
        get => UnknownFields ??= [];
        set => UnknownFields = value as Dictionary<string, JsonElement> ?? (value is null ? null : new(value));
    }

    /// <summary>The same fields as the serializer sees them: null when there are none. Use <see cref="Properties"/>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}
