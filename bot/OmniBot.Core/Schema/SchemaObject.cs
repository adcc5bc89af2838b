using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What all objects of the protocol have: the fields that we do not know are kept and written back (A2005).</summary>
public abstract class SchemaObject
{
    private Dictionary<string, JsonElement>? _properties;

    /// <summary>The unknown fields by their name, to read and to add to; never null.</summary>
    [JsonExtensionData]
    [AllowNull]
    public Dictionary<string, JsonElement> Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    // Unlike the property it makes no dictionary to find that there is nothing in it.
    internal Dictionary<string, JsonElement>? PropertiesOrNull => _properties;
}
