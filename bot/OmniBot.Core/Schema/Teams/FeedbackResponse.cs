using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a message/submitAction invoke: what the user thinks of a message of the bot's.</summary>
public class FeedbackResponse : SchemaObject
{
    public FeedbackResponse()
    {
    }

    public FeedbackResponse(string? actionName = null, FeedbackResponseActionValue? actionValue = null)
    {
        ActionName = actionName;
        ActionValue = actionValue;
    }

    /// <summary>feedback.</summary>
    [JsonPropertyName("actionName")]
    public string? ActionName { get; set; }

    [JsonPropertyName("actionValue")]
    public FeedbackResponseActionValue? ActionValue { get; set; }
}
