using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A connector card for Microsoft 365.</summary>
public class O365ConnectorCard : SchemaObject
{
    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.o365connector";

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("summary")]
    public string? Summary { get; set; }

    /// <summary>Hex colour of the brand.</summary>
    [JsonPropertyName("themeColor")]
    public string? ThemeColor { get; set; }

    [JsonPropertyName("sections")]
    public IList<O365ConnectorCardSection>? Sections { get; set; }

    [JsonPropertyName("potentialAction")]
    public IList<O365ConnectorCardActionBase>? PotentialAction { get; set; }

    /// <summary>This card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
