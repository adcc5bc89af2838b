using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns.Teams;

/// <summary>The token service of a turn whose token has been exchanged already: asked again, it gives the same answer.</summary>
internal sealed class ExchangedTokenClient(IUserTokenClient inner, string connection, string token, TokenResponse response) : IUserTokenClient
{
    public Task<TokenResponse?> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) =>
        connectionName == connection && exchangeRequest.Token == token
            ? Task.FromResult<TokenResponse?>(response)
            : inner.ExchangeTokenAsync(userId, connectionName, channelId, exchangeRequest, cancellationToken);

    public Task<TokenResponse?> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string? magicCode, CancellationToken cancellationToken) =>
        inner.GetUserTokenAsync(userId, connectionName, channelId, magicCode, cancellationToken);

    public Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string? finalRedirect, CancellationToken cancellationToken) =>
        inner.GetSignInResourceAsync(connectionName, activity, finalRedirect, cancellationToken);

    public Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
        inner.SignOutUserAsync(userId, connectionName, channelId, cancellationToken);
}
