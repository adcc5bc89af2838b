using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a media/* event.</summary>
public class MediaEventValue : SchemaObject
{
    public MediaEventValue()
    {
    }

    public MediaEventValue(object? cardValue = null)
    {
        CardValue = cardValue;
    }

    /// <summary>The card's value.</summary>
    [JsonPropertyName("cardValue")]
    public object? CardValue { get; set; }
}
