using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A button, or the tap of a card.</summary>
public class CardAction : SchemaObject
{
    public CardAction()
    {
    }

    public CardAction(
        string? type = null,
        string? title = null,
        string? image = null,
        string? text = null,
        string? displayText = null,
        object? value = null,
        object? channelData = null,
        string? imageAltText = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
        ImageAltText = imageAltText;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>URL of the image beside the title.</summary>
    [JsonPropertyName("image")]
    public string? Image { get; set; }

    /// <summary>Text for the bot (messageBack).</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>Text for the transcript (messageBack).</summary>
    [JsonPropertyName("displayText")]
    public string? DisplayText { get; set; }

    /// <summary>What the action sends or opens.</summary>
    [JsonPropertyName("value")]
    public object? Value { get; set; }

    [JsonPropertyName("channelData")]
    public object? ChannelData { get; set; }

    [JsonPropertyName("imageAltText")]
    public string? ImageAltText { get; set; }
}
