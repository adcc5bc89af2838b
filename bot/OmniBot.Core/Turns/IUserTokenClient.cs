using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns;

/// <summary>The token service: keeps the tokens of users who have signed in. The adapter puts it into <c>TurnState</c> where there is one.</summary>
/// <remarks>Names follow the SDK v4's <c>UserTokenClient</c>. Tokens are secrets: they are neither logged nor recorded with the turn.</remarks>
public interface IUserTokenClient
{
    /// <summary>The user's token for a connection, or null when the user has none.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="connectionName">The connection.</param>
    /// <param name="channelId">The user's channel.</param>
    /// <param name="magicCode">The six digits that the sign-in page showed, when the user sent them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<TokenResponse?> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string? magicCode, CancellationToken cancellationToken);

    /// <summary>Where the user of an activity signs in.</summary>
    Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string? finalRedirect, CancellationToken cancellationToken);

    /// <summary>Gives a token of the client's for one of the connection, or null when the connection does not take it.</summary>
    Task<TokenResponse?> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken);

    Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken);
}
