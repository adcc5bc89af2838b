using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The id that the channel gave to what was sent.</summary>
public class ResourceResponse : SchemaObject
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null)
    {
        Id = id;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
