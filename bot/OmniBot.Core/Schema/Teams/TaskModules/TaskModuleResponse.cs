using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Body that answers a task module invoke.</summary>
public class TaskModuleResponse : SchemaObject
{
    public TaskModuleResponse()
    {
    }

    public TaskModuleResponse(TaskModuleResponseBase? task = null, CacheInfo? cacheInfo = null)
    {
        Task = task;
        CacheInfo = cacheInfo;
    }

    /// <summary>What comes next; the task module closes without it.</summary>
    [JsonPropertyName("task")]
    public TaskModuleResponseBase? Task { get; set; }

    [JsonPropertyName("cacheInfo")]
    public CacheInfo? CacheInfo { get; set; }
}
