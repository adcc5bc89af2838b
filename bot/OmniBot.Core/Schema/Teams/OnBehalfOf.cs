using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The person that a message is sent for.</summary>
public class OnBehalfOf : SchemaObject
{
    /// <summary>Always 0.</summary>
    [JsonPropertyName("itemid")]
    public int ItemId { get; set; }

    /// <summary>person.</summary>
    [JsonPropertyName("mentionType")]
    public string? MentionType { get; set; }

    [JsonPropertyName("mri")]
    public string? Mri { get; set; }

    [JsonPropertyName("displayName")]
    public string? DisplayName { get; set; }
}
