using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One item of a receipt.</summary>
public class ReceiptItem : SchemaObject
{
    public ReceiptItem()
    {
    }

    public ReceiptItem(
        string? title = null,
        string? subtitle = null,
        string? text = null,
        CardImage? image = null,
        string? price = null,
        string? quantity = null,
        CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
        Tap = tap;
    }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("subtitle")]
    public string? Subtitle { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("image")]
    public CardImage? Image { get; set; }

    /// <summary>With its currency, as text.</summary>
    [JsonPropertyName("price")]
    public string? Price { get; set; }

    [JsonPropertyName("quantity")]
    public string? Quantity { get; set; }

    /// <summary>Done when the card itself is tapped.</summary>
    [JsonPropertyName("tap")]
    public CardAction? Tap { get; set; }
}
