using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Signs tokens, and serves the OpenID metadata and the keys that they are checked with.</summary>
internal sealed class TokenIssuer : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _otherKey = RSA.Create(2048);

    public void Map(WebApplication app, string issuer)
    {
        app.MapGet("/.well-known/openid-configuration", (HttpRequest request) =>
            Results.Json(new { issuer, jwks_uri = $"{request.Scheme}://{request.Host}/keys" }));
        app.MapGet("/keys", () =>
        {
            var key = _key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "k1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
        });
    }

    /// <summary>A token that is valid now, but for what is said otherwise.</summary>
    public string Token(string issuer, string audience, IDictionary<string, object> claims, TimeSpan? expiresIn = null, bool otherKey = false) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = claims,
            Expires = (TimeProvider.System.GetUtcNow() + (expiresIn ?? TimeSpan.FromHours(1))).UtcDateTime,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(otherKey ? _otherKey : _key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256),
        });

    /// <summary>Tokens that must be refused.</summary>
    public IEnumerable<(string Name, string Token)> Forgeries(string issuer, string audience, Dictionary<string, object> claims, string named)
    {
        var good = Token(issuer, audience, claims);
        yield return ("token of another issuer", Token("https://evil.example", audience, claims));
        yield return ("token for another audience", Token(issuer, "https://other.example", claims));
        yield return ("token of another account", Token(issuer, audience, new Dictionary<string, object>(claims) { [named] = "other" }));
        yield return ("token that is over", Token(issuer, audience, claims, TimeSpan.FromMinutes(-6)));
        yield return ("token of another key", Token(issuer, audience, claims, otherKey: true));
        yield return ("token without a signature", $"{good[..good.LastIndexOf('.')]}.");
        var header = Base64UrlEncoder.Encode(JsonSerializer.Serialize(new { alg = "none", typ = "JWT" }));
        yield return ("token of no algorithm", $"{header}.{good.Split('.')[1]}.");
        yield return ("changed token", good.Replace(good.Split('.')[1], good.Split('.')[1][..^2] + "AA", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _key.Dispose();
        _otherKey.Dispose();
    }
}
