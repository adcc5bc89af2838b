using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Body that answers an adaptiveCard/action invoke.</summary>
public class AdaptiveCardInvokeResponse : SchemaObject
{
    /// <summary>Status of the card action; the HTTP status stays 200.</summary>
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>Media type of the value.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>A card, a text or an error.</summary>
    [JsonPropertyName("value")]
    public object? Value { get; set; }
}
