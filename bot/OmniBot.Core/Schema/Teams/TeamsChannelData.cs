using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Channel data of Teams.</summary>
public class TeamsChannelData : SchemaObject
{
    [JsonPropertyName("channel")]
    public ChannelInfo? Channel { get; set; }

    [JsonPropertyName("eventType")]
    public string? EventType { get; set; }

    [JsonPropertyName("team")]
    public TeamInfo? Team { get; set; }

    [JsonPropertyName("notification")]
    public NotificationInfo? Notification { get; set; }

    [JsonPropertyName("tenant")]
    public TenantInfo? Tenant { get; set; }

    [JsonPropertyName("meeting")]
    public TeamsMeetingInfo? Meeting { get; set; }

    [JsonPropertyName("settings")]
    public TeamsChannelDataSettings? Settings { get; set; }

    [JsonPropertyName("onBehalfOf")]
    public IList<OnBehalfOf>? OnBehalfOf { get; set; }

    [JsonPropertyName("feedbackLoopEnabled")]
    public bool? FeedbackLoopEnabled { get; set; }
}
