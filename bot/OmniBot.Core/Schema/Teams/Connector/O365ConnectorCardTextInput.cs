using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A text field.</summary>
public class O365ConnectorCardTextInput : O365ConnectorCardInputBase
{
    public O365ConnectorCardTextInput()
    {
        Type = "textInput";
    }

    [JsonPropertyName("isMultiline")]
    public bool? IsMultiline { get; set; }

    /// <summary>Characters.</summary>
    [JsonPropertyName("maxLength")]
    public double? MaxLength { get; set; }
}
