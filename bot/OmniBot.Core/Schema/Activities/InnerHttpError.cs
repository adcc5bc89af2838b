using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The HTTP error behind an <see cref="Error"/>.</summary>
public class InnerHttpError : SchemaObject
{
    public InnerHttpError()
    {
    }

    public InnerHttpError(int? statusCode = null, object? body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    [JsonPropertyName("statusCode")]
    public int? StatusCode { get; set; }

    [JsonPropertyName("body")]
    public object? Body { get; set; }
}
