using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A sign-in that has to come before the settings.</summary>
public class BotConfigAuth : SchemaObject
{
    public BotConfigAuth()
    {
        Type = "auth";
    }

    /// <summary>auth.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>One openUrl action.</summary>
    [JsonPropertyName("suggestedActions")]
    public SuggestedActions? SuggestedActions { get; set; }
}
