using System.Buffers;
using System.Text.Json;

namespace OmniBot.Core.State;

/// <summary>A state document as one turn sees it: properties stay as JSON until they are asked for.</summary>
internal sealed class CachedBotState
{
    private readonly SortedDictionary<string, Property> _properties = new(StringComparer.Ordinal);
    private ReadOnlyMemory<byte> _original = "{}"u8.ToArray();

    public CachedBotState()
    {
    }

    public CachedBotState(StorageItem item)
    {
        ETag = item.ETag;
        _original = item.Json;
        using var document = JsonDocument.Parse(item.Json);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            _properties[property.Name] = new Property { Json = property.Value.Clone() };
        }
    }

    public string? ETag { get; private set; }

    public IReadOnlyCollection<string> Names => _properties.Keys;

    public bool TryGet<T>(string name, out T? value)
    {
        if (!_properties.TryGetValue(name, out var property))
        {
            value = default;
            return false;
        }

        if (!property.IsObject || property.Value is not T && property.Value is not null)
        {
            var json = property.IsObject ? JsonSerializer.SerializeToElement(property.Value, StateJson.Options) : property.Json;
            property.Value = json.Deserialize<T>(StateJson.Options);
            property.IsObject = true;
        }

        value = (T?)property.Value;
        return value is not null;
    }

    public void Set(string name, object? value) => _properties[name] = new Property { Value = value, IsObject = true };

    public void Remove(string name) => _properties.Remove(name);

    public void Clear() => _properties.Clear();

    /// <summary>Writes the document; true when it differs from what was read or saved last.</summary>
    public bool TryWriteChanges(out ReadOnlyMemory<byte> json)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, StateJson.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var (name, property) in _properties)
            {
                writer.WritePropertyName(name);
                if (!property.IsObject)
                {
                    property.Json.WriteTo(writer);
                }
                else if (property.Value is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    JsonSerializer.Serialize(writer, property.Value, property.Value.GetType(), StateJson.Options);
                }
            }

            writer.WriteEndObject();
        }

        json = buffer.WrittenMemory;
        return !json.Span.SequenceEqual(_original.Span);
    }

    public void Saved(ReadOnlyMemory<byte> json, string? etag)
    {
        _original = json;
        ETag = etag;
    }

    private sealed class Property
    {
        public JsonElement Json { get; init; }

        public object? Value { get; set; }

        public bool IsObject { get; set; }
    }
}
