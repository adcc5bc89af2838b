using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The task module ends with a message.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse()
    {
        Type = "message";
    }

    public TaskModuleMessageResponse(string? value = null)
        : this()
    {
        Value = value;
    }

    /// <summary>The message.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }
}
