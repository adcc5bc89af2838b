using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a task/fetch or task/submit invoke.</summary>
public class TaskModuleRequest : SchemaObject
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object? data = null, TaskModuleRequestContext? context = null)
    {
        Data = data;
        Context = context;
    }

    /// <summary>The button's data, or what the user put into the form.</summary>
    [JsonPropertyName("data")]
    public object? Data { get; set; }

    [JsonPropertyName("context")]
    public TaskModuleRequestContext? Context { get; set; }
}
