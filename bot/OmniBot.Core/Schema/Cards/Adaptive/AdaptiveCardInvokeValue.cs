using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of an adaptiveCard/action invoke (Action.Execute).</summary>
public class AdaptiveCardInvokeValue : SchemaObject
{
    [JsonPropertyName("action")]
    public AdaptiveCardInvokeAction? Action { get; set; }

    [JsonPropertyName("authentication")]
    public TokenExchangeInvokeRequest? Authentication { get; set; }

    /// <summary>Magic code of a sign-in.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }
}
