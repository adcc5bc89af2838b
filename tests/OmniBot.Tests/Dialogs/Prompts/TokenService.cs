using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Tests.Dialogs.Prompts;

/// <summary>A token service in memory: a user signs in by a code, or by exchanging the token <c>sso</c>.</summary>
internal sealed class TokenService : IUserTokenClient
{
    private readonly Dictionary<string, string> _tokens = [];

    public const string Code = "123456";

    public Task<TokenResponse?> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string? magicCode, CancellationToken cancellationToken)
    {
        var key = $"{userId}/{connectionName}";
        if (magicCode == Code)
        {
            _tokens[key] = "token";
        }

        return Task.FromResult(_tokens.TryGetValue(key, out var token) ? new TokenResponse(channelId, connectionName, token) : null);
    }

    public Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string? finalRedirect, CancellationToken cancellationToken) =>
        Task.FromResult(new SignInResource
        {
            SignInLink = "https://login.example",
            TokenExchangeResource = new TokenExchangeResource("exchange-1", "api://bot"),
        });

    public Task<TokenResponse?> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) =>
        Task.FromResult(exchangeRequest.Token == "sso" ? new TokenResponse(channelId, connectionName, "exchanged") : null);

    public Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken)
    {
        _tokens.Remove($"{userId}/{connectionName}");
        return Task.CompletedTask;
    }
}
