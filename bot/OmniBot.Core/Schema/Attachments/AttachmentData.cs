using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>An attachment to upload.</summary>
public class AttachmentData : SchemaObject
{
    public AttachmentData()
    {
    }

    public AttachmentData(
        string? type = null,
        string? name = null,
        byte[]? originalBase64 = null,
        byte[]? thumbnailBase64 = null)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    /// <summary>Media type.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("originalBase64")]
    public byte[]? OriginalBase64 { get; set; }

    [JsonPropertyName("thumbnailBase64")]
    public byte[]? ThumbnailBase64 { get; set; }
}
