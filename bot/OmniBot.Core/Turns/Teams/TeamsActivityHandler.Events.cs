using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns.Teams;

public partial class TeamsActivityHandler
{
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return IsTeams(turnContext)
            ? turnContext.Activity.Name switch
            {
                "application/vnd.microsoft.meetingStart" => ReadAsync<MeetingStartEventDetails>(OnTeamsMeetingStartAsync),
                "application/vnd.microsoft.meetingEnd" => ReadAsync<MeetingEndEventDetails>(OnTeamsMeetingEndAsync),
                "application/vnd.microsoft.meetingParticipantJoin" => ReadAsync<MeetingParticipantsEventDetails>(OnTeamsMeetingParticipantsJoinAsync),
                "application/vnd.microsoft.meetingParticipantLeave" => ReadAsync<MeetingParticipantsEventDetails>(OnTeamsMeetingParticipantsLeaveAsync),
                "application/vnd.microsoft.readReceipt" => ReadAsync<ReadReceiptInfo>(OnTeamsReadReceiptAsync),
                _ => base.OnEventActivityAsync(turnContext, cancellationToken),
            }
            : base.OnEventActivityAsync(turnContext, cancellationToken);

        Task ReadAsync<T>(Func<T, ITurnContext<IEventActivity>, CancellationToken, Task> handle)
            where T : class =>
            EventValueOf<T>(turnContext.Activity) is { } value
                ? handle(value, turnContext, cancellationToken)
                : base.OnEventActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return (IsTeams(turnContext) ? DataOf(turnContext.Activity)?.EventType : null) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return IsTeams(turnContext) && DataOf(turnContext.Activity)?.EventType == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);
    }

    /// <summary>A meeting has begun.</summary>
    protected virtual Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A meeting has ended.</summary>
    protected virtual Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Someone has come into a meeting.</summary>
    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Someone has left a meeting.</summary>
    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The user has read messages of the bot's in a personal chat.</summary>
    protected virtual Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The user has changed a message.</summary>
    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The user has taken back the deletion of a message.</summary>
    protected virtual Task OnTeamsMessageUndeleteAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The user has deleted a message, and can take that back.</summary>
    protected virtual Task OnTeamsMessageSoftDeleteAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    // Nobody waits for the answer to an event, so one whose value can't be read is an event like any other.
    private static T? EventValueOf<T>(IEventActivity activity)
        where T : class
    {
        try
        {
            return ActivityJson.FromObject<T>(activity.Value);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
