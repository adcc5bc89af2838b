using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The task module goes on with another card or page.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse()
    {
        Type = "continue";
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo? value = null)
        : this()
    {
        Value = value;
    }

    [JsonPropertyName("value")]
    public TaskModuleTaskInfo? Value { get; set; }
}
