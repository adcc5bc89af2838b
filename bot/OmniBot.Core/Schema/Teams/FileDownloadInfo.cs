using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A file that the user sent to the bot.</summary>
public class FileDownloadInfo : SchemaObject
{
    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Signed URL; secret while it is valid.</summary>
    [JsonPropertyName("downloadUrl")]
    public string? DownloadUrl { get; set; }

    [JsonPropertyName("uniqueId")]
    public string? UniqueId { get; set; }

    [JsonPropertyName("fileType")]
    public string? FileType { get; set; }

    [JsonPropertyName("etag")]
    public object? Etag { get; set; }
}
