using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A date field.</summary>
public class O365ConnectorCardDateInput : O365ConnectorCardInputBase
{
    public O365ConnectorCardDateInput()
    {
        Type = "dateInput";
    }

    [JsonPropertyName("includeTime")]
    public bool? IncludeTime { get; set; }
}
