using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Asks the user for leave to upload a file.</summary>
public class FileConsentCard : SchemaObject
{
    /// <summary>Media type of the card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    [JsonPropertyName("description")]
    public string? Description { get; set; }

    [JsonPropertyName("sizeInBytes")]
    public long? SizeInBytes { get; set; }

    /// <summary>Handed back when the user accepts.</summary>
    [JsonPropertyName("acceptContext")]
    public object? AcceptContext { get; set; }

    /// <summary>Handed back when the user declines.</summary>
    [JsonPropertyName("declineContext")]
    public object? DeclineContext { get; set; }

    /// <summary>This card as an attachment with the file's name.</summary>
    public Attachment ToAttachment(string fileName) => new(ContentType, content: this, name: fileName);
}
