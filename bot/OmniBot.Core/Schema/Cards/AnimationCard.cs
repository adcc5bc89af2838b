using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A card that plays GIFs or short videos.</summary>
public class AnimationCard : SchemaObject
{
    public AnimationCard()
    {
    }

    public AnimationCard(
        string? title = null,
        string? subtitle = null,
        string? text = null,
        ThumbnailUrl? image = null,
        IList<MediaUrl>? media = null,
        IList<CardAction>? buttons = null,
        bool? shareable = null,
        bool? autoloop = null,
        bool? autostart = null,
        string? aspect = null,
        object? value = null,
        string? duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
    }

    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.animation";

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("subtitle")]
    public string? Subtitle { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>Placeholder image.</summary>
    [JsonPropertyName("image")]
    public ThumbnailUrl? Image { get; set; }

    /// <summary>The same content in several formats.</summary>
    [JsonPropertyName("media")]
    public IList<MediaUrl>? Media { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction>? Buttons { get; set; }

    [JsonPropertyName("shareable")]
    public bool? Shareable { get; set; }

    [JsonPropertyName("autoloop")]
    public bool? Autoloop { get; set; }

    [JsonPropertyName("autostart")]
    public bool? Autostart { get; set; }

    /// <summary>16:9 or 4:3.</summary>
    [JsonPropertyName("aspect")]
    public string? Aspect { get; set; }

    /// <summary>ISO 8601 duration of the media.</summary>
    [JsonPropertyName("duration")]
    public string? Duration { get; set; }

    /// <summary>Handed back in a <see cref="MediaEventValue"/>.</summary>
    [JsonPropertyName("value")]
    public object? Value { get; set; }

    /// <summary>This card as an attachment.</summary>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
