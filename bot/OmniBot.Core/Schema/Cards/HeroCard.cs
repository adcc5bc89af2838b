using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A card with one large image.</summary>
public class HeroCard : SchemaObject
{
    public HeroCard()
    {
    }

    public HeroCard(
        string? title = null,
        string? subtitle = null,
        string? text = null,
        IList<CardImage>? images = null,
        IList<CardAction>? buttons = null,
        CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("subtitle")]
    public string? Subtitle { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("images")]
    public IList<CardImage>? Images { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>Done when the card itself is tapped.</summary>
    [JsonPropertyName("tap")]
    public CardAction? Tap { get; set; }

    /// <summary>This card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
