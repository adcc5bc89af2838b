using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a command activity.</summary>
public class CommandValue<T> : SchemaObject
{
    /// <summary>Ties the commandResult to its command.</summary>
    [JsonPropertyName("commandId")]
    public string? CommandId { get; set; }

    [JsonPropertyName("data")]
    public T? Data { get; set; }
}
