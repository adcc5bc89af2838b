using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A page for one system.</summary>
public class O365ConnectorCardOpenUriTarget : SchemaObject
{
    public O365ConnectorCardOpenUriTarget()
    {
    }

    public O365ConnectorCardOpenUriTarget(string? os = null, string? uri = null)
    {
        Os = os;
        Uri = uri;
    }

    /// <summary>default, iOS, android or windows.</summary>
    [JsonPropertyName("os")]
    public string? Os { get; set; }

    [JsonPropertyName("uri")]
    public string? Uri { get; set; }
}
