using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The Action.Execute that the user chose.</summary>
public class AdaptiveCardInvokeAction : SchemaObject
{
    /// <summary>Action.Execute.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("verb")]
    public string? Verb { get; set; }

    [JsonPropertyName("data")]
    public object? Data { get; set; }
}
