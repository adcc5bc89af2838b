using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Body that answers a query, a link or a chosen item of a messaging extension.</summary>
public class MessagingExtensionResponse : SchemaObject
{
    public MessagingExtensionResponse()
    {
    }

    public MessagingExtensionResponse(MessagingExtensionResult? composeExtension = null, CacheInfo? cacheInfo = null)
    {
        ComposeExtension = composeExtension;
        CacheInfo = cacheInfo;
    }

    [JsonPropertyName("composeExtension")]
    public MessagingExtensionResult? ComposeExtension { get; set; }

    [JsonPropertyName("cacheInfo")]
    public CacheInfo? CacheInfo { get; set; }
}
