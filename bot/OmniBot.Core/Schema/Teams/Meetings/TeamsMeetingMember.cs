using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Someone in a meeting.</summary>
public class TeamsMeetingMember : SchemaObject
{
    public TeamsMeetingMember()
    {
    }

    public TeamsMeetingMember(TeamsChannelAccount? user = null, UserMeetingDetails? meeting = null)
    {
        User = user;
        Meeting = meeting;
    }

    [JsonPropertyName("user")]
    public TeamsChannelAccount? User { get; set; }

    [JsonPropertyName("meeting")]
    public UserMeetingDetails? Meeting { get; set; }
}
