using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Opens a page that can differ between systems.</summary>
public class O365ConnectorCardOpenUri : O365ConnectorCardActionBase
{
    public O365ConnectorCardOpenUri()
    {
        Type = "OpenUri";
    }

    [JsonPropertyName("targets")]
    public IList<O365ConnectorCardOpenUriTarget>? Targets { get; set; }
}
