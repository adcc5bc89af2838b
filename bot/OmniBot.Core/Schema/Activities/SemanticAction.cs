using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A programmatic reading of the user's wish that travels with the message.</summary>
public class SemanticAction : SchemaObject
{
    public SemanticAction()
    {
    }

    public SemanticAction(string? id = null, object? entities = null)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>One of <see cref="SemanticActionStates"/>.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>Entities by name; a <c>JsonElement</c> when it was read.</summary>
    [JsonPropertyName("entities")]
    public object? Entities { get; set; }
}
