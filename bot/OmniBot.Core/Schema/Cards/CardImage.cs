using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>An image of a card.</summary>
public class CardImage : SchemaObject
{
    public CardImage()
    {
    }

    public CardImage(string? url = null, string? alt = null, CardAction? tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    [JsonPropertyName("url")]
    public string? Url { get; set; }

    /// <summary>Text for those who do not see the image.</summary>
    [JsonPropertyName("alt")]
    public string? Alt { get; set; }

    [JsonPropertyName("tap")]
    public CardAction? Tap { get; set; }
}
