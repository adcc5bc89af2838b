using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The icon of a cited source.</summary>
public class ClientCitationImage : SchemaOrgObject
{
    /// <summary>Name of the icon, such as Microsoft Word.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }
}
