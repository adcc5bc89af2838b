using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a commandResult activity.</summary>
public class CommandResultValue<T> : SchemaObject
{
    /// <summary>Id of the command that this answers.</summary>
    [JsonPropertyName("commandId")]
    public string? CommandId { get; set; }

    [JsonPropertyName("data")]
    public T? Data { get; set; }

    /// <summary>Set when the command failed.</summary>
    [JsonPropertyName("error")]
    public Error? Error { get; set; }
}
