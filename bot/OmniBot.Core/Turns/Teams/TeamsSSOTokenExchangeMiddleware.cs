using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.State;

namespace OmniBot.Core.Turns.Teams;

/// <summary>Exchanges each token that Teams offers once, however often it comes. Name and constructor follow the SDK v4's class.</summary>
/// <remarks>
/// Teams sends a <c>signin/tokenExchange</c> from every device on which the user has the chat open, all with the id of the same sign-in card.
/// The first one is exchanged: if that succeeds, the bot gets the invoke, otherwise it is answered with 412, upon which Teams shows the
/// sign-in button. Repeats are answered with the status of the first and do not reach the bot. The ids are kept with the conversation, whose
/// turns the durable engine runs one at a time; outside of it, two devices at the same moment may both be heard. Tokens are not stored.
/// Source: "Enable SSO for bots", "Handle the token exchange invoke".
/// </remarks>
/// <param name="storage">Where the ids are kept; the turn's own storage takes its place in the durable engine.</param>
/// <param name="connectionName">The connection to exchange for; invokes that name another one pass.</param>
public sealed class TeamsSSOTokenExchangeMiddleware(IStorage? storage, string connectionName) : IMiddleware
{
    /// <summary>Ids that are remembered for each conversation; older ones are of sign-in cards that nobody looks at any more.</summary>
    private const int MaxRemembered = 50;

    private readonly ExchangeState _state = new(storage);

    /// <summary>For use in the durable engine.</summary>
    public TeamsSSOTokenExchangeMiddleware(string connectionName)
        : this(null, connectionName)
    {
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity is not
            { ChannelId: Schema.Channels.Msteams, Type: ActivityTypes.Invoke, Name: SignInConstants.TokenExchangeOperationName } activity)
        {
            await next(cancellationToken);
            return;
        }

        var request = RequestOf(activity);
        if (request?.ConnectionName is { } asked && asked != connectionName)
        {
            await next(cancellationToken);
            return;
        }

        if (request is not { Id: { Length: > 0 } id, Token: { Length: > 0 } token })
        {
            Answer(turnContext, 400, request?.Id, "The invoke has no id, or no token to exchange.");
            return;
        }

        var seen = await _state.Seen.GetAsync(turnContext, () => [], cancellationToken);
        if (seen.Find(exchange => exchange.Id == id) is { } before)
        {
            Answer(turnContext, before.Status, id, before.Status == 200 ? null : "The token could not be exchanged.");
            return;
        }

        var exchanged = await ExchangeAsync(turnContext, token, cancellationToken);
        seen.Add(new SeenExchange(id, exchanged ? 200 : 412));
        seen.RemoveRange(0, Math.Max(0, seen.Count - MaxRemembered));
        await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
        if (exchanged)
        {
            await next(cancellationToken);
        }
        else
        {
            Answer(turnContext, 412, id, "The token can't be exchanged; the user has to sign in.");
        }
    }

    private static TokenExchangeInvokeRequest? RequestOf(Activity activity)
    {
        try
        {
            return ActivityJson.FromObject<TokenExchangeInvokeRequest>(activity.Value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Answer(ITurnContext turnContext, int status, string? id, string? failureDetail) => turnContext.TurnState.Set(new InvokeResponse
    {
        Status = status,
        Body = new TokenExchangeInvokeResponse { Id = id, ConnectionName = connectionName, FailureDetail = failureDetail },
    });

    private async Task<bool> ExchangeAsync(ITurnContext turnContext, string token, CancellationToken cancellationToken)
    {
        var client = turnContext.TurnState.Get<IUserTokenClient>()
            ?? throw new InvalidOperationException("Signing in needs a token service: the adapter puts an IUserTokenClient into TurnState.");
        var user = turnContext.Activity.From?.Id
            ?? throw new InvalidOperationException("Signing in needs to know the user: the activity has no from.id.");
        TokenResponse? response;
        try
        {
            response = await client.ExchangeTokenAsync(
                user, connectionName, turnContext.Activity.ChannelId!, new TokenExchangeRequest(token: token), cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or ChannelException)
        {
            return false;
        }

        if (string.IsNullOrEmpty(response?.Token))
        {
            return false;
        }

        // The bot's OAuth prompt reads the same invoke: it gets this answer.
        turnContext.TurnState.Set<IUserTokenClient>(new ExchangedTokenClient(client, connectionName, token, response));
        return true;
    }

    /// <param name="Id">Id of the sign-in card's token exchange resource.</param>
    /// <param name="Status">What it was answered with: 200 or 412.</param>
    internal sealed record SeenExchange(string Id, int Status);

    private sealed class ExchangeState : BotState
    {
        public ExchangeState(IStorage? storage)
            : base(storage, nameof(TeamsSSOTokenExchangeMiddleware)) => Seen = CreateProperty<List<SeenExchange>>("seen");

        public IStatePropertyAccessor<List<SeenExchange>> Seen { get; }

        protected override string GetStorageKey(ITurnContext turnContext) =>
            $"{turnContext.Activity.ChannelId}/conversations/{Required(turnContext.Activity.Conversation?.Id, "conversation.id")}/tokenExchanges";
    }
}
