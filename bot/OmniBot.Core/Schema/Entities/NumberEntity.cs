using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A number as an entity.</summary>
public class NumberEntity : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "number";

    public NumberEntity()
        : base(EntityType)
    {
    }

    /// <summary>A JSON number, with the digits as the sender wrote them.</summary>
    [JsonPropertyName("value")]
    public JsonElement? Value { get; set; }
}
