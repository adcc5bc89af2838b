using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A part of <c>text</c> that the sender marks.</summary>
public class TextHighlight : SchemaObject
{
    public TextHighlight()
    {
    }

    public TextHighlight(string? text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The marked text.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>Which occurrence of it, counted from 1.</summary>
    [JsonPropertyName("occurrence")]
    public int? Occurrence { get; set; }
}
