using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A position on earth (schema.org).</summary>
public class GeoCoordinates : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "GeoCoordinates";

    public GeoCoordinates()
        : base(EntityType)
    {
    }

    /// <summary>Metres, WGS 84.</summary>
    [JsonPropertyName("elevation")]
    public double? Elevation { get; set; }

    /// <summary>Degrees, WGS 84.</summary>
    [JsonPropertyName("latitude")]
    public double? Latitude { get; set; }

    /// <summary>Degrees, WGS 84.</summary>
    [JsonPropertyName("longitude")]
    public double? Longitude { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }
}
