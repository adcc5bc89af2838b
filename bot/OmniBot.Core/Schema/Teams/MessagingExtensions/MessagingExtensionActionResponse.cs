using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Body that answers a composeExtension/fetchTask or submitAction invoke.</summary>
public class MessagingExtensionActionResponse : SchemaObject
{
    public MessagingExtensionActionResponse()
    {
    }

    public MessagingExtensionActionResponse(
        TaskModuleResponseBase? task = null,
        MessagingExtensionResult? composeExtension = null,
        CacheInfo? cacheInfo = null)
    {
        Task = task;
        ComposeExtension = composeExtension;
        CacheInfo = cacheInfo;
    }

    /// <summary>A task module that comes next.</summary>
    [JsonPropertyName("task")]
    public TaskModuleResponseBase? Task { get; set; }

    /// <summary>What goes into the compose box.</summary>
    [JsonPropertyName("composeExtension")]
    public MessagingExtensionResult? ComposeExtension { get; set; }

    [JsonPropertyName("cacheInfo")]
    public CacheInfo? CacheInfo { get; set; }
}
