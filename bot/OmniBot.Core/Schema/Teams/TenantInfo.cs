using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A tenant.</summary>
public class TenantInfo : SchemaObject
{
    public TenantInfo()
    {
    }

    public TenantInfo(string? id = null)
    {
        Id = id;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
