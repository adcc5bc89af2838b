using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of an application/vnd.microsoft.meetingStart event.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    /// <summary>UTC. The default value when <see cref="StartTimeText"/> is not a time.</summary>
    [JsonIgnore]
    public DateTime StartTime
    {
        get => WireTime.Parse(StartTimeText)?.UtcDateTime ?? default;
        set => StartTimeText = WireTime.FormatUtc(value);
    }

    /// <summary><see cref="StartTime"/> as the sender wrote it: ISO 8601.</summary>
    [JsonPropertyName("StartTime")]
    public string? StartTimeText { get; set; }
}
