using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Resources to get Entra ID tokens for.</summary>
public class AadResourceUrls : SchemaObject
{
    public AadResourceUrls()
    {
    }

    public AadResourceUrls(IList<string>? resourceUrls = null)
    {
        ResourceUrls = resourceUrls;
    }

    [JsonPropertyName("resourceUrls")]
    public IList<string>? ResourceUrls { get; set; }
}
