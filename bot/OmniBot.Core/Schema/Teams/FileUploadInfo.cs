using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Where an accepted file is uploaded.</summary>
public class FileUploadInfo : SchemaObject
{
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Signed URL; secret while it is valid.</summary>
    [JsonPropertyName("uploadUrl")]
    public string? UploadUrl { get; set; }

    [JsonPropertyName("contentUrl")]
    public string? ContentUrl { get; set; }

    [JsonPropertyName("uniqueId")]
    public string? UniqueId { get; set; }

    [JsonPropertyName("fileType")]
    public string? FileType { get; set; }
}
