using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Where the user is.</summary>
public class TaskModuleRequestContext : SchemaObject
{
    public TaskModuleRequestContext()
    {
    }

    public TaskModuleRequestContext(string? theme = null)
    {
        Theme = theme;
    }

    /// <summary>default, dark or contrast.</summary>
    [JsonPropertyName("theme")]
    public string? Theme { get; set; }
}
