using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a fileConsent/invoke.</summary>
public class FileConsentCardResponse : SchemaObject
{
    /// <summary>accept or decline.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    [JsonPropertyName("context")]
    public object? Context { get; set; }

    /// <summary>Set when the user accepted.</summary>
    [JsonPropertyName("uploadInfo")]
    public FileUploadInfo? UploadInfo { get; set; }
}
