using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A team.</summary>
public class TeamInfo : SchemaObject
{
    public TeamInfo()
    {
    }

    public TeamInfo(string? id = null, string? name = null, string? aadGroupId = null)
    {
        Id = id;
        Name = name;
        AadGroupId = aadGroupId;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("aadGroupId")]
    public string? AadGroupId { get; set; }
}
