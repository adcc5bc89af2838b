using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A file or a card. It has either content or contentUrl, not both (A7100).</summary>
public class Attachment : SchemaObject
{
    public Attachment()
    {
    }

    public Attachment(
        string? contentType = null,
        string? contentUrl = null,
        object? content = null,
        string? name = null,
        string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>Media type.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; set; }

    /// <summary>http, https or data URI.</summary>
    [JsonPropertyName("contentUrl")]
    public string? ContentUrl { get; set; }

    /// <summary>The card; a <c>JsonElement</c> when it was read, written by its runtime type.</summary>
    [JsonPropertyName("content")]
    public object? Content { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("thumbnailUrl")]
    public string? ThumbnailUrl { get; set; }

    /// <summary>The content as <typeparamref name="T"/>, whether it was read from JSON or assigned by the bot; null when absent.</summary>
    /// <exception cref="System.Text.Json.JsonException">The content does not have the shape of <typeparamref name="T"/>.</exception>
    public T? GetContentAs<T>() => ActivityJson.FromObject<T>(Content);
}
