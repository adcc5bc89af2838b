using System.Text.Json.Serialization;

namespace OmniBot.Dialogs.Choices;

/// <summary>A choice that was read in an utterance.</summary>
public class FoundChoice
{
    /// <summary>Value of the choice.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; } = "";

    /// <summary>Its place among the choices, from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>How well the utterance fits, 0 to 1.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The words of the choice that were read: its value, its title or a synonym.</summary>
    [JsonPropertyName("synonym")]
    public string? Synonym { get; set; }
}
