using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The channel's answer to an opened conversation.</summary>
public class ConversationResourceResponse : SchemaObject
{
    public ConversationResourceResponse()
    {
    }

    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>Id of the first activity when one was sent.</summary>
    [JsonPropertyName("activityId")]
    public string? ActivityId { get; set; }

    [JsonPropertyName("serviceUrl")]
    public string? ServiceUrl { get; set; }

    /// <summary>Id of the new conversation.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
