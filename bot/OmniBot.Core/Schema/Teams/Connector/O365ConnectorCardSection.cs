using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One section of a connector card.</summary>
public class O365ConnectorCardSection : SchemaObject
{
    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("activityTitle")]
    public string? ActivityTitle { get; set; }

    [JsonPropertyName("activitySubtitle")]
    public string? ActivitySubtitle { get; set; }

    [JsonPropertyName("activityText")]
    public string? ActivityText { get; set; }

    /// <summary>URL.</summary>
    [JsonPropertyName("activityImage")]
    public string? ActivityImage { get; set; }

    /// <summary>avatar or article.</summary>
    [JsonPropertyName("activityImageType")]
    public string? ActivityImageType { get; set; }

    [JsonPropertyName("markdown")]
    public bool? Markdown { get; set; }

    [JsonPropertyName("facts")]
    public IList<O365ConnectorCardFact>? Facts { get; set; }

    [JsonPropertyName("images")]
    public IList<O365ConnectorCardImage>? Images { get; set; }

    [JsonPropertyName("potentialAction")]
    public IList<O365ConnectorCardActionBase>? PotentialAction { get; set; }
}
