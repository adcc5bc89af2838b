using System.Text.Json;
using System.Text.RegularExpressions;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Reads the token of a sign-in that comes back, and answers the invokes that bring it.</summary>
internal sealed partial class OAuthTokenReader(string connectionName)
{
    public static bool IsSignIn(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Event, Name: SignInConstants.TokenResponseEventName } => true,
        { Type: ActivityTypes.Invoke, Name: SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName } => true,
        _ => false,
    };

    /// <exception cref="InvalidOperationException">The turn has no token service, or its activity no sender.</exception>
    public static (IUserTokenClient Client, string UserId, string ChannelId) ServiceOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return (
            turnContext.TurnState.Get<IUserTokenClient>()
                ?? throw new InvalidOperationException("Signing in needs a token service: the adapter puts an IUserTokenClient into TurnState."),
            turnContext.Activity.From?.Id ?? throw new InvalidOperationException("Signing in needs to know the user: the activity has no from.id."),
            turnContext.Activity.ChannelId ?? "");
    }

    public async Task<PromptRecognizerResult<TokenResponse>> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var token = turnContext.Activity switch
        {
            { Type: ActivityTypes.Event, Name: SignInConstants.TokenResponseEventName } activity => ValueOf<TokenResponse>(activity),
            { Type: ActivityTypes.Invoke, Name: SignInConstants.VerifyStateOperationName } => await VerifyStateAsync(turnContext, cancellationToken),
            { Type: ActivityTypes.Invoke, Name: SignInConstants.TokenExchangeOperationName } => await ExchangeAsync(turnContext, cancellationToken),
            { Type: ActivityTypes.Message, Text: { } text } when MagicCode().Match(text) is { Success: true } code =>
                await GetTokenAsync(turnContext, code.Value, cancellationToken),
            _ => null,
        };
        return token is null
            ? new PromptRecognizerResult<TokenResponse>()
            : new PromptRecognizerResult<TokenResponse> { Succeeded = true, Value = token };
    }

    private static T? ValueOf<T>(Activity activity)
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

    private static Task<TokenResponse?> GetTokenAsync(ITurnContext turnContext, string connection, string code, CancellationToken cancellationToken)
    {
        var (client, user, channel) = ServiceOf(turnContext);
        return client.GetUserTokenAsync(user, connection, channel, code, cancellationToken);
    }

    private static void Answer(ITurnContext turnContext, int status, object? body = null) =>
        turnContext.TurnState.Set(new InvokeResponse { Status = status, Body = body });

    // The sign-in page's digits; the whole word, so that an order number is not taken for them.
    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex MagicCode();

    private Task<TokenResponse?> GetTokenAsync(ITurnContext turnContext, string code, CancellationToken cancellationToken) =>
        GetTokenAsync(turnContext, connectionName, code, cancellationToken);

    private async Task<TokenResponse?> VerifyStateAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var code = ActivityJson.ToElement(turnContext.Activity.Value) is { ValueKind: JsonValueKind.Object } value
            && value.TryGetProperty("state", out var state) && state.ValueKind == JsonValueKind.String
                ? state.GetString()
                : null;
        var token = code is null ? null : await GetTokenAsync(turnContext, code, cancellationToken);
        Answer(turnContext, token is null ? 404 : 200);
        return token;
    }

    private async Task<TokenResponse?> ExchangeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (ValueOf<TokenExchangeInvokeRequest>(turnContext.Activity) is not { Token: { } clientToken } request)
        {
            Refuse(400, null, "The invoke has no token to exchange.");
            return null;
        }

        if (request.ConnectionName != connectionName)
        {
            Refuse(400, request.Id, "The invoke is for another connection.");
            return null;
        }

        var (client, user, channel) = ServiceOf(turnContext);
        var token = await client.ExchangeTokenAsync(
            user, connectionName, channel, new TokenExchangeRequest(token: clientToken), cancellationToken);
        if (token is null)
        {
            // 412 makes the client show the sign-in card instead. Source: OAuth, "Single sign-on", Bot Framework.
            Refuse(412, request.Id, "The token can't be exchanged; the user has to sign in.");
            return null;
        }

        Answer(turnContext, 200, new TokenExchangeInvokeResponse { Id = request.Id, ConnectionName = connectionName });
        return token;

        void Refuse(int status, string? id, string detail) => Answer(
            turnContext, status, new TokenExchangeInvokeResponse { Id = id, ConnectionName = connectionName, FailureDetail = detail });
    }
}
