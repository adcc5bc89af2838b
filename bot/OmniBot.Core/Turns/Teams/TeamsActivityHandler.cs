using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns.Teams;

/// <summary>An <see cref="ActivityHandler"/> with methods for what Teams sends. Names and signatures follow the SDK v4's class.</summary>
/// <remarks>
/// An invoke that no override handles is answered with 501, and one whose value has the wrong shape with 400. Where the SDK hands over a
/// <c>JObject</c> this class hands over a <see cref="JsonObject"/>, or null when the invoke has no value.
/// Source: Microsoft Teams developer documentation, "Bot activity handlers" and "Messaging extensions".
/// </remarks>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var invoke = turnContext.Activity;
        switch (invoke.Name)
        {
            case null or "" when IsTeams(turnContext):
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
            case "fileConsent/invoke":
                return await OnTeamsFileConsentAsync(turnContext, ValueOf<FileConsentCardResponse>(invoke), cancellationToken);
            case "task/fetch":
                return CreateInvokeResponse(
                    await OnTeamsTaskModuleFetchAsync(turnContext, ValueOf<TaskModuleRequest>(invoke), cancellationToken));
            case "task/submit":
                return CreateInvokeResponse(
                    await OnTeamsTaskModuleSubmitAsync(turnContext, ValueOf<TaskModuleRequest>(invoke), cancellationToken));
            case "config/fetch":
                return CreateInvokeResponse(await OnTeamsConfigFetchAsync(turnContext, ObjectOf(invoke), cancellationToken));
            case "config/submit":
                return CreateInvokeResponse(await OnTeamsConfigSubmitAsync(turnContext, ObjectOf(invoke), cancellationToken));
            case "actionableMessage/executeAction":
                await OnTeamsO365ConnectorCardActionAsync(turnContext, ValueOf<O365ConnectorCardActionQuery>(invoke), cancellationToken);
                return CreateInvokeResponse();
            case "message/submitAction":
                await OnTeamsMessageSubmitActionAsync(turnContext, ValueOf<FeedbackResponse>(invoke), cancellationToken);
                return CreateInvokeResponse();
            case "composeExtension/query":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionQueryAsync(turnContext, ValueOf<MessagingExtensionQuery>(invoke), cancellationToken));
            case "composeExtension/queryLink":
                return CreateInvokeResponse(
                    await OnTeamsAppBasedLinkQueryAsync(turnContext, ValueOf<AppBasedLinkQuery>(invoke), cancellationToken));
            case "composeExtension/anonymousQueryLink":
                return CreateInvokeResponse(
                    await OnTeamsAnonymousAppBasedLinkQueryAsync(turnContext, ValueOf<AppBasedLinkQuery>(invoke), cancellationToken));
            case "composeExtension/selectItem":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionSelectItemAsync(turnContext, ObjectOf(invoke), cancellationToken));
            case "composeExtension/fetchTask":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, ValueOf<MessagingExtensionAction>(invoke), cancellationToken));
            case "composeExtension/submitAction":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turnContext, ValueOf<MessagingExtensionAction>(invoke), cancellationToken));
            case "composeExtension/querySettingUrl":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turnContext, ValueOf<MessagingExtensionQuery>(invoke), cancellationToken));
            case "composeExtension/setting":
                await OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, ObjectOf(invoke), cancellationToken);
                return CreateInvokeResponse();
            case "composeExtension/onCardButtonClicked":
                await OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, ObjectOf(invoke), cancellationToken);
                return CreateInvokeResponse();
            default:
                return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
    }

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Name == SignInConstants.TokenExchangeOperationName
            ? OnTeamsSigninTokenExchangeAsync(turnContext, cancellationToken)
            : OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);
    }

    /// <summary>The user comes back from the sign-in page. Bots run their dialog, whose OAuth prompt reads the value.</summary>
    protected virtual Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    /// <summary>Teams offers a token of the user.</summary>
    /// <remarks>By default as <see cref="OnTeamsSigninVerifyStateAsync"/>: bots of the SDK run their dialog there for both.</remarks>
    protected virtual Task OnTeamsSigninTokenExchangeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    /// <summary>The user pressed a button of type invoke: an invoke without a name.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    /// <summary>The user has answered a file consent card.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileConsentCardResponse);
        switch (fileConsentCardResponse.Action)
        {
            case "accept":
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            case "decline":
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw new InvokeResponseException(400, "The action must be accept or decline.");
        }
    }

    /// <summary>The bot may upload its file to the upload URL.</summary>
    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    /// <summary>The bot may not upload its file.</summary>
    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    /// <summary>The user opens a task module.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    /// <summary>The user has filled in a task module; null closes it.</summary>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    /// <summary>The user opens the bot's settings in a team or group chat.</summary>
    protected virtual Task<ConfigResponseBase> OnTeamsConfigFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, JsonObject? configData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    /// <summary>The user has filled in the bot's settings.</summary>
    protected virtual Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, JsonObject? configData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    /// <summary>The user pressed an HttpPOST button of a connector card.</summary>
    protected virtual Task OnTeamsO365ConnectorCardActionAsync(
        ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    /// <summary>The user judged a message of the bot's that has a feedback loop.</summary>
    protected virtual Task OnTeamsMessageSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, FeedbackResponse feedback, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    private static bool IsTeams(ITurnContext turnContext) => turnContext.Activity.ChannelId == Schema.Channels.Msteams;

    private static JsonObject? ObjectOf(IInvokeActivity activity) =>
        ActivityJson.ToElement(activity.Value) switch
        {
            { ValueKind: JsonValueKind.Null } => null,
            { ValueKind: JsonValueKind.Object } value => JsonObject.Create(value),
            _ => throw new InvokeResponseException(400, "The invoke's value is not an object."),
        };
}
