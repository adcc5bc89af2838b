using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>An image of a section.</summary>
public class O365ConnectorCardImage : SchemaObject
{
    public O365ConnectorCardImage()
    {
    }

    public O365ConnectorCardImage(string? image = null, string? title = null)
    {
        Image = image;
        Title = title;
    }

    /// <summary>URL.</summary>
    [JsonPropertyName("image")]
    public string? Image { get; set; }

    [JsonPropertyName("title")]
    public string? Title { get; set; }
}
