using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The feedback itself.</summary>
public class FeedbackResponseActionValue : SchemaObject
{
    public FeedbackResponseActionValue()
    {
    }

    public FeedbackResponseActionValue(string? reaction = null, string? feedback = null)
    {
        Reaction = reaction;
        Feedback = feedback;
    }

    /// <summary>like or dislike.</summary>
    [JsonPropertyName("reaction")]
    public string? Reaction { get; set; }

    /// <summary>What the form held, as JSON text; the default form has the field feedbackText.</summary>
    [JsonPropertyName("feedback")]
    public string? Feedback { get; set; }
}
