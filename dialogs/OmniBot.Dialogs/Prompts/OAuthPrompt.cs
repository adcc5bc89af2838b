using System.Globalization;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Gets a token of the user's: at once when the user has signed in before, or else by a card to sign in with.</summary>
/// <remarks>
/// The result is a <see cref="TokenResponse"/>, or null when time ran out or the user said something else. A sign-in comes back as a
/// <c>tokens/response</c> event, a <c>signin/verifyState</c> or <c>signin/tokenExchange</c> invoke, or a message with the six digits of the
/// sign-in page. The token service is the turn's <see cref="IUserTokenClient"/>. The token is never part of the stored state.
/// </remarks>
public class OAuthPrompt : Dialog, IPrompt
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private const string PersistedExpires = "expires";
    private static readonly TimeSpan s_defaultTimeout = TimeSpan.FromMinutes(15);
    private readonly OAuthPromptSettings _settings;
    private readonly PromptValidator<TokenResponse>? _validator;

    public OAuthPrompt(string dialogId, OAuthPromptSettings settings, PromptValidator<TokenResponse>? validator = null)
        : base(string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentException("A prompt needs an id.", nameof(dialogId)) : dialogId)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _validator = validator;
    }

    /// <exception cref="ArgumentException">The options are neither null nor <see cref="PromptOptions"/>.</exception>
    /// <exception cref="InvalidOperationException">The turn has no token service.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var prompt = options switch
        {
            null => new PromptOptions(),
            PromptOptions given => given,
            _ => throw new ArgumentException($"Prompt '{Id}' needs PromptOptions.", nameof(options)),
        };
        var timeout = _settings.Timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : s_defaultTimeout;
        var instance = dc.ActiveDialog!;
        instance.State[PersistedOptions] = prompt;
        instance.State[PersistedState] = new Dictionary<string, object>();
        instance.State[PersistedExpires] = (TurnEnvironment.Of(dc.Context).Now + timeout).ToString("O", CultureInfo.InvariantCulture);

        if (await GetUserTokenAsync(dc.Context, cancellationToken) is { } token)
        {
            return await dc.EndDialogAsync(token, cancellationToken);
        }

        await OAuthPromptCard.SendAsync(dc.Context, _settings, prompt.Prompt, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        var instance = dc.ActiveDialog!;
        if (HasTimedOut(dc.Context, instance))
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        var recognized = await new OAuthTokenReader(_settings.ConnectionName).ReadAsync(dc.Context, cancellationToken);
        var state = instance.State.Get<Dictionary<string, object>>(PersistedState) ?? [];
        instance.State[PersistedState] = state;
        var options = instance.State.Get<PromptOptions>(PersistedOptions) ?? new PromptOptions();
        PromptValidatorContext<TokenResponse>.CountAttempt(state);
        var taken = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<TokenResponse>(dc.Context, recognized, state, options), cancellationToken);
        if (taken)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        if (activity.Type == ActivityTypes.Message)
        {
            if (_settings.EndOnInvalidMessage)
            {
                return await dc.EndDialogAsync(null, cancellationToken);
            }

            if (!dc.Context.Responded && options.RetryPrompt is { } retry)
            {
                await dc.Context.SendActivityAsync(PromptMessage.Copy(retry), cancellationToken);
            }
        }

        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return OAuthPromptCard.SendAsync(
            turnContext, _settings, instance.State.Get<PromptOptions>(PersistedOptions)?.Prompt, cancellationToken);
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>The user's token, or null when the user has not signed in.</summary>
    public Task<TokenResponse?> GetUserTokenAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var (client, user, channel) = OAuthTokenReader.ServiceOf(turnContext);
        return client.GetUserTokenAsync(user, _settings.ConnectionName, channel, null, cancellationToken);
    }

    public Task SignOutUserAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var (client, user, channel) = OAuthTokenReader.ServiceOf(turnContext);
        return client.SignOutUserAsync(user, _settings.ConnectionName, channel, cancellationToken);
    }

    // Only what could be a sign-in or an answer ends the wait, so that an event in the background does not.
    private static bool HasTimedOut(ITurnContext turnContext, DialogInstance instance) =>
        (turnContext.Activity.Type == ActivityTypes.Message || OAuthTokenReader.IsSignIn(turnContext.Activity))
        && instance.State.Get<string>(PersistedExpires) is { } expires
        && TurnEnvironment.Of(turnContext).Now >= DateTimeOffset.Parse(expires, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
