using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A receipt with its items and sums.</summary>
public class ReceiptCard : SchemaObject
{
    public ReceiptCard()
    {
    }

    public ReceiptCard(
        string? title = null,
        IList<Fact>? facts = null,
        IList<ReceiptItem>? items = null,
        CardAction? tap = null,
        string? total = null,
        string? tax = null,
        string? vat = null,
        IList<CardAction>? buttons = null)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.receipt";

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("facts")]
    public IList<Fact>? Facts { get; set; }

    [JsonPropertyName("items")]
    public IList<ReceiptItem>? Items { get; set; }

    /// <summary>Done when the card itself is tapped.</summary>
    [JsonPropertyName("tap")]
    public CardAction? Tap { get; set; }

    /// <summary>With its currency, as text.</summary>
    [JsonPropertyName("total")]
    public string? Total { get; set; }

    [JsonPropertyName("tax")]
    public string? Tax { get; set; }

    [JsonPropertyName("vat")]
    public string? Vat { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>This card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
