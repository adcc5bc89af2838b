using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Placeholder image of a media card.</summary>
public class ThumbnailUrl : SchemaObject
{
    public ThumbnailUrl()
    {
    }

    public ThumbnailUrl(string? url = null, string? alt = null)
    {
        Url = url;
        Alt = alt;
    }

    [JsonPropertyName("url")]
    public string? Url { get; set; }

    [JsonPropertyName("alt")]
    public string? Alt { get; set; }
}
