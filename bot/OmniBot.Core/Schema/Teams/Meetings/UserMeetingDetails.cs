using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>A person's part in a meeting.</summary>
public class UserMeetingDetails : SchemaObject
{
    [JsonPropertyName("inMeeting")]
    public bool? InMeeting { get; set; }

    /// <summary>Organizer, Presenter or Attendee.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; set; }
}
