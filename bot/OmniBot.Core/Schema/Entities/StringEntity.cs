using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A text as an entity.</summary>
public class StringEntity : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "string";

    public StringEntity()
        : base(EntityType)
    {
    }

    [JsonPropertyName("value")]
    public string? Value { get; set; }
}
