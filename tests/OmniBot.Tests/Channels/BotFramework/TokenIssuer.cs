using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OmniBot.Channels.BotFramework;

namespace OmniBot.Tests.Channels.BotFramework;

/// <summary>Azure Bot Service's and Entra ID's token issuers on loopback.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string TenantId = "99999999-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private readonly WebApplication _app;

    private TokenIssuer(WebApplication app) => _app = app;

    public RSA Key { get; } = RSA.Create(2048);

    public string KeyId { get; set; } = "key-1";

    public string[]? Endorsements { get; set; } = ["msteams", "emulator"];

    public int Fetches { get; private set; }

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public BotFrameworkOptions Options => new()
    {
        AppId = AppId, AppPassword = "secret", TenantId = TenantId, ChannelMetadataUrl = $"{Url}/metadata", EntraMetadataUrl = $"{Url}/metadata",
    };

    public static async Task<TokenIssuer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new TokenIssuer(app);
        app.MapGet("/metadata", () => Results.Json(new { jwks_uri = $"{issuer.Url}/keys" }));
        app.MapGet("/keys", () =>
        {
            issuer.Fetches++;
            var key = issuer.Key.ExportParameters(includePrivateParameters: false);
            var jwk = new Dictionary<string, object>
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = issuer.KeyId, ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            };
            if (issuer.Endorsements is not null)
            {
                jwk["endorsements"] = issuer.Endorsements;
            }

            return Results.Json(new { keys = new[] { jwk } });
        });
        await app.StartAsync(cancellationToken);
        return issuer;
    }

    /// <summary>A token as Azure Bot Service makes it, after a change.</summary>
    public string Token(DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = AppId,
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = now.AddHours(1).UtcDateTime,
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(Key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>A token whose header and payload are as given, signed by anything.</summary>
    public static string Raw(object header, object payload, Func<byte[], byte[]> sign)
    {
        var text = $"{Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(header))}.{Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(payload))}";
        return $"{text}.{Base64UrlEncoder.Encode(sign(System.Text.Encoding.ASCII.GetBytes(text)))}";
    }

    public async ValueTask DisposeAsync()
    {
        Key.Dispose();
        await _app.DisposeAsync();
    }
}
