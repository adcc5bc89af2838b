using System.Text.Json.Serialization;
using OmniBot.Core.Schema;

namespace OmniBot.Dialogs.Choices;

/// <summary>One of the things that a user may choose.</summary>
public class Choice
{
    public Choice()
    {
    }

    public Choice(string? value) => Value = value ?? "";

    /// <summary>What is returned when it is chosen, and shown unless there is an <see cref="Action"/>.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; } = "";

    /// <summary>The button, where it is other than the value.</summary>
    [JsonPropertyName("action")]
    public CardAction? Action { get; set; }

    /// <summary>Other words for it.</summary>
    [JsonPropertyName("synonyms")]
    public List<string>? Synonyms { get; set; }
}
