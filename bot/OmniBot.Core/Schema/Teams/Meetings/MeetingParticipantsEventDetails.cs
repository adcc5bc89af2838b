using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a meetingParticipantJoin or meetingParticipantLeave event.</summary>
public class MeetingParticipantsEventDetails : SchemaObject
{
    public MeetingParticipantsEventDetails()
    {
    }

    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember>? members = null)
    {
        Members = members;
    }

    [JsonPropertyName("members")]
    public IList<TeamsMeetingMember>? Members { get; set; }
}
