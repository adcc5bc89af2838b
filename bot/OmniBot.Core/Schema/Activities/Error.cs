using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>An error as the protocol tells it.</summary>
public class Error : SchemaObject
{
    public Error()
    {
    }

    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    [JsonPropertyName("code")]
    public string? Code { get; set; }

    [JsonPropertyName("message")]
    public string? Message { get; set; }

    [JsonPropertyName("innerHttpError")]
    public InnerHttpError? InnerHttpError { get; set; }
}
