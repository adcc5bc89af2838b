using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One cited source.</summary>
public class ClientCitation : SchemaOrgObject
{
    /// <summary>The number in the text, counted from 1.</summary>
    [JsonPropertyName("position")]
    public int Position { get; set; }

    [JsonPropertyName("appearance")]
    public ClientCitationAppearance? Appearance { get; set; }
}
