using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A bot's answer to an invoke activity.</summary>
public class InvokeResponse : SchemaObject
{
    /// <summary>HTTP status; 501 when nobody handled the invoke.</summary>
    [JsonPropertyName("status")]
    public int Status { get; set; }

    /// <summary>Written by its runtime type.</summary>
    [JsonPropertyName("body")]
    public object? Body { get; set; }

    /// <summary>True for a status from 200 to 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
