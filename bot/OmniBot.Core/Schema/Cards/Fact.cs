using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One line of a receipt: a name and its value.</summary>
public class Fact : SchemaObject
{
    public Fact()
    {
    }

    public Fact(string? key = null, string? value = null)
    {
        Key = key;
        Value = value;
    }

    [JsonPropertyName("key")]
    public string? Key { get; set; }

    [JsonPropertyName("value")]
    public string? Value { get; set; }
}
