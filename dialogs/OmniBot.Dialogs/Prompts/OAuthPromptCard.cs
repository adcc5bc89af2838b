using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>The question of an <see cref="OAuthPrompt"/>.</summary>
internal static class OAuthPromptCard
{
    /// <summary>Sends a card with the sign-in button; a channel that shows no cards gets the link as text.</summary>
    public static async Task SendAsync(
        ITurnContext turnContext, OAuthPromptSettings settings, Activity? prompt, CancellationToken cancellationToken)
    {
        var message = prompt is null
            ? new Activity(ActivityTypes.Message) { InputHint = InputHints.AcceptingInput }
            : PromptMessage.Copy(prompt);
        if (message.Attachments?.Any(attachment => attachment.ContentType is OAuthCard.ContentType or SigninCard.ContentType) != true)
        {
            var (client, _, _) = OAuthTokenReader.ServiceOf(turnContext);
            var resource = await client.GetSignInResourceAsync(
                settings.ConnectionName, turnContext.Activity, settings.FinalRedirect, cancellationToken);
            var capabilities = turnContext.TurnState.Get<ChannelCapabilities>() ?? ChannelCapabilities.TextOnly;
            if (capabilities.Cards)
            {
                message.Attachments = [.. message.Attachments ?? [], CardFor(settings, resource)];
            }
            else
            {
                message.Text = string.Join('\n', new[] { message.Text ?? settings.Text ?? settings.Title, resource.SignInLink }
                    .Where(line => !string.IsNullOrEmpty(line)));
            }
        }

        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    private static Attachment CardFor(OAuthPromptSettings settings, SignInResource resource) => new OAuthCard(
        settings.Text, settings.ConnectionName, [new CardAction(ActionTypes.Signin, settings.Title, value: resource.SignInLink)])
    {
        TokenExchangeResource = resource.TokenExchangeResource,
        TokenPostResource = resource.TokenPostResource,
    }.ToAttachment();
}
