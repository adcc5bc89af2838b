using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace OmniBot.Channels.Tokens;

/// <summary>Checks signed tokens of one issuer, with the keys that its OpenID metadata names.</summary>
internal sealed class BearerTokens : IDisposable
{
    private static readonly TimeSpan s_clockSkew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly HttpClient _http;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata;
    private readonly TimeProvider _time;

    /// <summary>Reads metadata and keys when the first token comes, and again when a token names a key that is not among them.</summary>
    public BearerTokens(string metadataUrl, TimeProvider time)
    {
        _time = time;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null })
        {
            Timeout = TimeSpan.FromSeconds(3),
        };
        _metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            metadataUrl,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(metadataUrl).IsLoopback });
    }

    /// <summary>The claims of an <c>Authorization: Bearer</c> header, or null when it is not the issuer's, not for the audience, or not valid now.</summary>
    /// <param name="authorization">The header.</param>
    /// <param name="audiences">The token must be for one of them.</param>
    /// <param name="issuers">The token must be of one of them; none for the one that the metadata names.</param>
    /// <param name="cancellationToken">Ends the wait for the keys.</param>
    public async Task<ClaimsIdentity?> FindClaimsAsync(
        string? authorization, IReadOnlyList<string> audiences, IReadOnlyList<string> issuers, CancellationToken cancellationToken)
    {
        const string Scheme = "Bearer ";
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var token = authorization[Scheme.Length..].Trim();
        var result = await ValidateAsync(token, audiences, issuers, cancellationToken);
        if (result is { IsValid: false, Exception: SecurityTokenSignatureKeyNotFoundException })
        {
            _metadata.RequestRefresh();
            result = await ValidateAsync(token, audiences, issuers, cancellationToken);
        }

        return result?.IsValid == true ? result.ClaimsIdentity : null;
    }

    public void Dispose() => _http.Dispose();

    private async Task<TokenValidationResult?> ValidateAsync(
        string token, IReadOnlyList<string> audiences, IReadOnlyList<string> issuers, CancellationToken cancellationToken)
    {
        OpenIdConnectConfiguration metadata;
        try
        {
            metadata = await _metadata.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException)
        {
            return null;
        }

        return await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAudiences = audiences,
            ValidIssuers = issuers.Count > 0 ? issuers : [metadata.Issuer],
            IssuerSigningKeys = metadata.SigningKeys,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) =>
                expires > (_time.GetUtcNow() - s_clockSkew).UtcDateTime && !(notBefore > (_time.GetUtcNow() + s_clockSkew).UtcDateTime),
        });
    }
}
