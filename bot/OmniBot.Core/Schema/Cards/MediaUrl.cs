using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One format of a media card's content.</summary>
public class MediaUrl : SchemaObject
{
    public MediaUrl()
    {
    }

    public MediaUrl(string? url = null, string? profile = null)
    {
        Url = url;
        Profile = profile;
    }

    [JsonPropertyName("url")]
    public string? Url { get; set; }

    /// <summary>Hint to the client to tell two formats apart.</summary>
    [JsonPropertyName("profile")]
    public string? Profile { get; set; }
}
