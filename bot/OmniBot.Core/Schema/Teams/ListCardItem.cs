using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One item of a list card.</summary>
public class ListCardItem : SchemaObject
{
    /// <summary>One of <see cref="ListCardItemTypes"/>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("subtitle")]
    public string? Subtitle { get; set; }

    /// <summary>URL.</summary>
    [JsonPropertyName("icon")]
    public string? Icon { get; set; }

    [JsonPropertyName("tap")]
    public CardAction? Tap { get; set; }
}
