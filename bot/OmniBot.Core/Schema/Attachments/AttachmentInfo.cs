using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What the channel knows of an uploaded attachment.</summary>
public class AttachmentInfo : SchemaObject
{
    public AttachmentInfo()
    {
    }

    public AttachmentInfo(string? name = null, string? type = null, IList<AttachmentView>? views = null)
    {
        Name = name;
        Type = type;
        Views = views;
    }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Media type.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("views")]
    public IList<AttachmentView>? Views { get; set; }
}
