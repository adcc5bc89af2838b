using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What a task module does next. A read one keeps the fields of its own kind in Properties.</summary>
[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public class TaskModuleResponseBase : SchemaObject
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string? type = null)
    {
        Type = type;
    }

    /// <summary>continue or message.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }
}
