using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A meeting.</summary>
public class TeamsMeetingInfo : SchemaObject
{
    public TeamsMeetingInfo()
    {
    }

    public TeamsMeetingInfo(string? id = null)
    {
        Id = id;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
