using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.Core.Turns.Teams;

namespace OmniBot.Tests.Core.Turns.Teams;

/// <summary>Handles all that Teams sends, and notes which method did with what.</summary>
internal sealed class RecordingTeamsBot : TeamsActivityHandler
{
    /// <summary>Methods that were called, each with the one thing that shows that its value arrived.</summary>
    public List<string> Calls { get; } = [];

    protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        Done(new InvokeResponse { Status = 202 }, turnContext.Activity.Value?.ToString());

    protected override Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        Done(turnContext.Activity.Name);

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        Done(fileConsentCardResponse.UploadInfo?.Name);

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        Done(fileConsentCardResponse.Context?.ToString());

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Done(
            new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo("Form", height: 200, width: "small"))),
            taskModuleRequest.Context?.Theme);

    protected override Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Done<TaskModuleResponse?>(
            taskModuleRequest.Data is null ? null : new TaskModuleResponse(new TaskModuleMessageResponse("Thanks")), taskModuleRequest.Data?.ToString());

    protected override Task<ConfigResponseBase> OnTeamsConfigFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, JsonObject? configData, CancellationToken cancellationToken) =>
        Done<ConfigResponseBase>(
            new ConfigAuthResponse { Config = new BotConfigAuth { SuggestedActions = new SuggestedActions() } }, configData?.ToJsonString());

    protected override Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, JsonObject? configData, CancellationToken cancellationToken) =>
        Done<ConfigResponseBase>(new ConfigTaskResponse { Config = new TaskModuleMessageResponse("Saved") }, configData?["a"]?.ToString());

    protected override Task OnTeamsO365ConnectorCardActionAsync(
        ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) => Done(query.ActionId);

    protected override Task OnTeamsMessageSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, FeedbackResponse feedback, CancellationToken cancellationToken) =>
        Done(feedback.ActionValue?.Reaction);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Done(Results(), $"{query.Parameters?[0].Name}={query.Parameters?[0].Value}");

    protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Done(Results(), query.Url);

    protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Done(Results(), query.Url);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext, JsonObject? query, CancellationToken cancellationToken) =>
        Done(Results(), query?["a"]?.ToString());

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Done(Task1(), action.MessagePayload?.Body?.Content);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Done(Task1(), action.CommandId);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Done(Task1(), action.BotActivityPreview?[0].Text);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Done(Task1(), action.BotActivityPreview?[0].Text);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Done(Results(), query.CommandId);

    protected override Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext<IInvokeActivity> turnContext, JsonObject? settings, CancellationToken cancellationToken) => Done(settings?["state"]?.ToString());

    protected override Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext<IInvokeActivity> turnContext, JsonObject? cardData, CancellationToken cancellationToken) => Done(cardData?["a"]?.ToString());

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Done(
            new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "Done" },
            invokeValue.Action?.Verb);

    protected override Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Done($"{teamsMembersAdded[0].Id} {teamsMembersAdded[0].Email} {teamInfo?.Id}");

    protected override Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Done($"{teamsMembersRemoved[0].Id} {teamsMembersRemoved[0].Email} {teamInfo?.Id}");

    protected override Task OnTeamsChannelCreatedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Done($"{channelInfo?.Id} {teamInfo?.Id}");

    protected override Task OnTeamsChannelDeletedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Done($"{channelInfo?.Id} {teamInfo?.Id}");

    protected override Task OnTeamsChannelRenamedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Done($"{channelInfo?.Id} {teamInfo?.Id}");

    protected override Task OnTeamsChannelRestoredAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Done($"{channelInfo?.Id} {teamInfo?.Id}");

    protected override Task OnTeamsTeamArchivedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(teamInfo?.Id);

    protected override Task OnTeamsTeamDeletedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(teamInfo?.Id);

    protected override Task OnTeamsTeamHardDeletedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(teamInfo?.Id);

    protected override Task OnTeamsTeamRenamedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(teamInfo?.Id);

    protected override Task OnTeamsTeamRestoredAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(teamInfo?.Id);

    protected override Task OnTeamsTeamUnarchivedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(teamInfo?.Id);

    protected override Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Done($"{meeting.Title} {meeting.StartTime:HH:mm}");

    protected override Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Done($"{meeting.Title} {meeting.EndTime:HH:mm}");

    protected override Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Done($"{meeting.Members?[0].User?.GivenName} {meeting.Members?[0].Meeting?.Role}");

    protected override Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Done($"{meeting.Members?[0].User?.GivenName} {meeting.Members?[0].Meeting?.InMeeting}");

    protected override Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Done(readReceiptInfo.IsMessageRead("1645") ? readReceiptInfo.LastReadMessageId : "unread");

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Done(turnContext.Activity.Name);

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Done(turnContext.Activity.Text);

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Done(turnContext.Activity.Text);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Done(turnContext.Activity.Id);

    private static MessagingExtensionResponse Results() => new(new MessagingExtensionResult(
        "list", "result", [new HeroCard { Title = "T" }.ToAttachment().ToMessagingExtensionAttachment(new ThumbnailCard { Title = "P" }.ToAttachment())]));

    private static MessagingExtensionActionResponse Task1() => new(new TaskModuleContinueResponse(new TaskModuleTaskInfo(url: "https://x.example")));

    private Task<bool> Done(string? seen, [CallerMemberName] string method = "") => Done(true, seen, method);

    private Task<T> Done<T>(T answer, string? seen, [CallerMemberName] string method = "")
    {
        Calls.Add($"{method}: {seen}");
        return Task.FromResult(answer);
    }
}
