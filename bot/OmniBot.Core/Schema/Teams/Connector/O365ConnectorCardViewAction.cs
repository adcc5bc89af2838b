using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Opens a page.</summary>
public class O365ConnectorCardViewAction : O365ConnectorCardActionBase
{
    public O365ConnectorCardViewAction()
    {
        Type = "ViewAction";
    }

    /// <summary>One URL.</summary>
    [JsonPropertyName("target")]
    public IList<string>? Target { get; set; }
}
