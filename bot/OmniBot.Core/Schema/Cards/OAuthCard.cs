using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A card that signs the user in through a connection of the token service.</summary>
public class OAuthCard : SchemaObject
{
    public OAuthCard()
    {
    }

    public OAuthCard(string? text = null, string? connectionName = null, IList<CardAction>? buttons = null)
    {
        Text = text;
        ConnectionName = connectionName;
        Buttons = buttons;
    }

    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.oauth";

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>Lets the client exchange its own token instead.</summary>
    [JsonPropertyName("tokenExchangeResource")]
    public TokenExchangeResource? TokenExchangeResource { get; set; }

    [JsonPropertyName("tokenPostResource")]
    public TokenPostResource? TokenPostResource { get; set; }

    /// <summary>This card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
