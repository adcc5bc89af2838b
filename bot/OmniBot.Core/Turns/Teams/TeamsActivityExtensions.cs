using System.Text.Json.Nodes;
using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns.Teams;

/// <summary>Reads and sets what Teams keeps in an activity's channel data.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>Id of the channel in a team; null elsewhere.</summary>
    public static string? TeamsGetChannelId(this IActivity activity) => DataOf(activity)?.Channel?.Id;

    /// <summary>Id of the channel that the user chose when the app was installed.</summary>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) => DataOf(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The team; null in chats.</summary>
    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => DataOf(activity)?.Team;

    /// <summary>The meeting; null elsewhere.</summary>
    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => DataOf(activity)?.Meeting;

    /// <summary>The people that the message is sent for.</summary>
    public static IList<OnBehalfOf>? TeamsGetTeamOnBehalfOf(this IActivity activity) => DataOf(activity)?.OnBehalfOf;

    /// <summary>Has Teams show the message in the user's activity feed.</summary>
    /// <param name="activity">An outgoing message.</param>
    /// <param name="alertInMeeting">It is shown in the meeting instead.</param>
    /// <param name="externalResourceUrl">Page that the meeting shows, as the app's content bubble.</param>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting = false, string? externalResourceUrl = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.ChannelData is null ? new JsonObject() : JsonObject.Create(ActivityJson.ToElement(activity.ChannelData)) ?? [];
        data["notification"] = JsonObject.Create(ActivityJson.ToElement(
            new NotificationInfo(!alertInMeeting) { AlertInMeeting = alertInMeeting, ExternalResourceUrl = externalResourceUrl }));
        activity.ChannelData = ActivityJson.ToElement(data);
    }

    private static TeamsChannelData? DataOf(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
    }
}
