using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Sign-in or settings that a messaging extension asks for.</summary>
public class MessagingExtensionSuggestedAction : SchemaObject
{
    public MessagingExtensionSuggestedAction()
    {
    }

    public MessagingExtensionSuggestedAction(IList<CardAction>? actions = null)
    {
        Actions = actions;
    }

    /// <summary>One openUrl action.</summary>
    [JsonPropertyName("actions")]
    public IList<CardAction>? Actions { get; set; }
}
