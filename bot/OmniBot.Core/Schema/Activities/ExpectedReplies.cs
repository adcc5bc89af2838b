using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Body that answers an activity with delivery mode expectReplies.</summary>
public class ExpectedReplies : SchemaObject
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity>? Activities { get; set; }
}
