using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A scrolling list of items.</summary>
public class ListCard : SchemaObject
{
    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.list";

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("items")]
    public IList<ListCardItem>? Items { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>This card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
