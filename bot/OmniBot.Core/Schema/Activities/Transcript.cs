using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The activities of one conversation in order.</summary>
public class Transcript : SchemaObject
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity>? Activities { get; set; }
}
