using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A channel of a team.</summary>
public class ChannelInfo : SchemaObject
{
    public ChannelInfo()
    {
    }

    public ChannelInfo(string? id = null, string? name = null, string? type = null)
    {
        Id = id;
        Name = name;
        Type = type;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>standard, private or shared.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }
}
