using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.BotFramework;

/// <summary>Checks tokens of Azure Bot Service, of the Emulator and of bots that call this one as a skill.</summary>
/// <remarks>Source: Bot Connector service, "Authentication"; rules of the SDK v4's ChannelValidation, EmulatorValidation and SkillValidation.</remarks>
internal sealed class BotFrameworkTokens : IDisposable
{
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);
    private static readonly string[] s_algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    // Tenants whose applications sign for the Emulator and for skills: microsoft.com's and botframework.com's.
    private static readonly string[] s_tenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 64 * 1024 };
    private readonly BotFrameworkOptions _options;
    private readonly HttpClient _http;
    private readonly SigningKeys _channelKeys;
    private readonly SigningKeys _entraKeys;
    private readonly HashSet<string> _entraIssuers;
    private readonly TimeProvider _time;

    public BotFrameworkTokens(IOptions<BotFrameworkOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null })
        {
            Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1024 * 1024,
        };
        _channelKeys = new SigningKeys(_options.ChannelMetadataUrl, _http, time);
        _entraKeys = new SigningKeys(_options.EntraMetadataUrl, _http, time);
        _entraIssuers =
        [
            .. s_tenants.Append(_options.TenantId).Where(tenant => tenant.Length > 0)
                .SelectMany(tenant => (string[])[$"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0"]),
            .. _options.ValidTokenIssuers,
        ];
    }

    /// <summary>Who sent the token, or why it is refused. The reason names the claim or setting, never the token.</summary>
    public async Task<(BotFrameworkCaller? Caller, string? Refusal)> CheckAsync(string authorization, CancellationToken cancellationToken)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || !_handler.CanReadToken(authorization[7..].Trim()))
        {
            return (null, "There is no readable bearer token.");
        }

        JsonWebToken token;
        try
        {
            token = _handler.ReadJsonWebToken(authorization[7..].Trim());
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return (null, "There is no readable bearer token.");
        }

        var isChannel = token.Issuer == _options.ChannelIssuer;
        if (!isChannel && !_entraIssuers.Contains(token.Issuer))
        {
            return (null, "The token's issuer is not Azure Bot Service; for a single-tenant bot set Channels:BotFramework:TenantId, for others ValidTokenIssuers.");
        }

        // Only keys that the provider publishes count: what the token's own header points to is not looked at.
        if (!s_algorithms.Contains(token.Alg, StringComparer.Ordinal) || string.IsNullOrEmpty(token.Kid))
        {
            return (null, "The token's algorithm is not RS256, RS384 or RS512, or it names no key.");
        }

        JsonWebKey? key;
        try
        {
            key = await (isChannel ? _channelKeys : _entraKeys).FindAsync(token.Kid, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or System.Text.Json.JsonException or KeyNotFoundException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, "The keys of the token's issuer can't be fetched: see the metadata URLs of Channels:BotFramework.");
        }

        if (key is null)
        {
            return (null, "The token's key is not one of its issuer's.");
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = token.Issuer,
            ValidAudience = _options.AppId,
            IssuerSigningKey = key,
            ValidAlgorithms = s_algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = s_skew,
            LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
        });
        if (!result.IsValid)
        {
            return (null, ReasonOf(result.Exception));
        }

        return isChannel ? ChannelCaller(token, key) : EntraCaller(token);
    }

    public void Dispose()
    {
        _http.Dispose();
        _channelKeys.Dispose();
        _entraKeys.Dispose();
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires is { } end && now <= end + s_skew && (notBefore is not { } begin || now >= begin - s_skew);
    }

    private static (BotFrameworkCaller? Caller, string? Refusal) ChannelCaller(JsonWebToken token, JsonWebKey key) =>
        token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) && !string.IsNullOrEmpty(serviceUrl)
            ? (new BotFrameworkCaller(CallerIdConstants.PublicAzureChannel, serviceUrl, SigningKeys.EndorsementsOf(key) ?? []), null)
            : (null, "The token has no serviceurl claim.");

    /// <summary>The application id is in <c>appid</c> of version 1.0 tokens and in <c>azp</c> of version 2.0.</summary>
    private (BotFrameworkCaller? Caller, string? Refusal) EntraCaller(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<string>("ver", out var version))
        {
            return (null, "The token has no ver claim.");
        }

        var claim = version == "2.0" ? "azp" : "appid";
        if (!token.TryGetPayloadValue<string>(claim, out var caller) || string.IsNullOrEmpty(caller))
        {
            return (null, $"The token has no {claim} claim.");
        }

        // The Emulator signs in as the bot itself.
        var isSkillCall = !caller.Equals(_options.AppId, StringComparison.OrdinalIgnoreCase);
        return isSkillCall && !_options.AllowedCallers.Contains("*") && !_options.AllowedCallers.Contains(caller, StringComparer.OrdinalIgnoreCase)
            ? (null, "The calling bot is not in Channels:BotFramework:AllowedCallers.")
            : (new BotFrameworkCaller($"{CallerIdConstants.BotToBotPrefix}{caller}", null, null, isSkillCall), null);
    }

    private static string ReasonOf(Exception? exception) => exception switch
    {
        SecurityTokenInvalidAudienceException => "The token's audience is not Channels:BotFramework:AppId.",
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException => "The token has expired or is not yet valid.",
        _ => "The token's signature is not genuine.",
    };
}
