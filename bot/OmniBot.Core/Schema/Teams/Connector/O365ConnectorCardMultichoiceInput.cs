using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A choice.</summary>
public class O365ConnectorCardMultichoiceInput : O365ConnectorCardInputBase
{
    public O365ConnectorCardMultichoiceInput()
    {
        Type = "multichoiceInput";
    }

    [JsonPropertyName("choices")]
    public IList<O365ConnectorCardMultichoiceInputChoice>? Choices { get; set; }

    /// <summary>compact or expanded.</summary>
    [JsonPropertyName("style")]
    public string? Style { get; set; }

    [JsonPropertyName("isMultiSelect")]
    public bool? IsMultiSelect { get; set; }
}
