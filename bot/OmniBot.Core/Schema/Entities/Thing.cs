using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Anything with a name (schema.org).</summary>
public class Thing : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "Thing";

    public Thing()
        : base(EntityType)
    {
    }

    [JsonPropertyName("name")]
    public string? Name { get; set; }
}
