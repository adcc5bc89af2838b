using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A place (schema.org).</summary>
public class Place : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "Place";

    public Place()
        : base(EntityType)
    {
    }

    /// <summary>Text or a PostalAddress.</summary>
    [JsonPropertyName("address")]
    public object? Address { get; set; }

    /// <summary>GeoCoordinates or a GeoShape.</summary>
    [JsonPropertyName("geo")]
    public object? Geo { get; set; }

    /// <summary>URL or a Map.</summary>
    [JsonPropertyName("hasMap")]
    public object? HasMap { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }
}
