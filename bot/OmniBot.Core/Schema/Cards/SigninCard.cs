using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A card with a button that leads to a sign-in page.</summary>
public class SigninCard : SchemaObject
{
    public SigninCard()
    {
    }

    public SigninCard(string? text = null, IList<CardAction>? buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.signin";

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>This card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
