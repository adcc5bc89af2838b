using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Opens a small form.</summary>
public class O365ConnectorCardActionCard : O365ConnectorCardActionBase
{
    public O365ConnectorCardActionCard()
    {
        Type = "ActionCard";
    }

    [JsonPropertyName("inputs")]
    public IList<O365ConnectorCardInputBase>? Inputs { get; set; }

    [JsonPropertyName("actions")]
    public IList<O365ConnectorCardActionBase>? Actions { get; set; }
}
