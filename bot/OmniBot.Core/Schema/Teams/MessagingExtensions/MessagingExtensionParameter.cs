using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A parameter of a query.</summary>
public class MessagingExtensionParameter : SchemaObject
{
    public MessagingExtensionParameter()
    {
    }

    public MessagingExtensionParameter(string? name = null, object? value = null)
    {
        Name = name;
        Value = value;
    }

    /// <summary>As the app's manifest names it; initialRun when the user has typed nothing yet.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("value")]
    public object? Value { get; set; }
}
