using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of an application/vnd.microsoft.meetingEnd event.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    /// <summary>UTC. The default value when <see cref="EndTimeText"/> is not a time.</summary>
    [JsonIgnore]
    public DateTime EndTime
    {
        get => WireTime.Parse(EndTimeText)?.UtcDateTime ?? default;
        set => EndTimeText = WireTime.FormatUtc(value);
    }

    /// <summary><see cref="EndTime"/> as the sender wrote it: ISO 8601.</summary>
    [JsonPropertyName("EndTime")]
    public string? EndTimeText { get; set; }
}
