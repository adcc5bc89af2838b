using System.Text.Json.Serialization;
using OmniBot.Core.Schema;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    [JsonPropertyName("prompt")]
    [JsonConverter(typeof(StoredActivityConverter))]
    public Activity? Prompt { get; set; }

    /// <summary>The question after an answer that was not taken; <see cref="Prompt"/> when it is absent.</summary>
    [JsonPropertyName("retryPrompt")]
    [JsonConverter(typeof(StoredActivityConverter))]
    public Activity? RetryPrompt { get; set; }

    /// <summary>What a choice prompt offers.</summary>
    [JsonPropertyName("choices")]
    public IList<Choice>? Choices { get; set; }

    /// <summary>How the choices are shown; the prompt's own style when absent.</summary>
    [JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Whatever a validator wants to know. See <see cref="DialogValues"/> about types after a reload.</summary>
    [JsonPropertyName("validations")]
    public object? Validations { get; set; }
}
