using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Body of a refused request.</summary>
public class ErrorResponse : SchemaObject
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error? error = null)
    {
        Error = error;
    }

    [JsonPropertyName("error")]
    public Error? Error { get; set; }
}
