using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a composeExtension/fetchTask or submitAction invoke.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>As the app's manifest names it.</summary>
    [JsonPropertyName("commandId")]
    public string? CommandId { get; set; }

    /// <summary>message, compose or commandbox.</summary>
    [JsonPropertyName("commandContext")]
    public string? CommandContext { get; set; }

    /// <summary>edit or send, after a preview of the message.</summary>
    [JsonPropertyName("botMessagePreviewAction")]
    public string? BotMessagePreviewAction { get; set; }

    /// <summary>The message of the preview.</summary>
    [JsonPropertyName("botActivityPreview")]
    public IList<Activity>? BotActivityPreview { get; set; }

    /// <summary>The message that the action was chosen on.</summary>
    [JsonPropertyName("messagePayload")]
    public MessageActionsPayload? MessagePayload { get; set; }

    /// <summary>Magic code of a sign-in. Secret.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }
}
