using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Shows an uploaded file.</summary>
public class FileInfoCard : SchemaObject
{
    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    [JsonPropertyName("uniqueId")]
    public string? UniqueId { get; set; }

    [JsonPropertyName("fileType")]
    public string? FileType { get; set; }

    [JsonPropertyName("etag")]
    public object? Etag { get; set; }

    /// <summary>This card as an attachment with the file's address and name.</summary>
    public Attachment ToAttachment(string contentUrl, string fileName) => new(ContentType, contentUrl, this, fileName);
}
