using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Azure Bot Service with its Connector service and its token issuer.</summary>
internal sealed class BotFrameworkPeer : VendorPeer
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private readonly RSA _key = RSA.Create(2048);
    private int _sent;

    public override string[] Settings =>
    [
        "--Channels:BotFramework:AppId", AppId,
        "--Channels:BotFramework:AppPassword", "not-used-here",
        "--Channels:BotFramework:ChannelMetadataUrl", $"{ApiUrl}/metadata",
        "--Channels:BotFramework:AllowedServiceHosts:0", new Uri(ApiUrl).Authority,
    ];

    public override ConversationKey KeyOf(string user) => new("botframework", $"msteams/28:{AppId}", $"a:{user}");

    public override Task<int> DeliverTextAsync(HttpClient server, string user, string id, string text, CancellationToken cancellationToken) =>
        SendAsync(server, Call(Body(user, id, text), Token()), cancellationToken);

    public override IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Forgeries(string text)
    {
        var body = Body("491511234567", "forged", text);
        yield return ("no token", () => Call(body, null));
        yield return ("no bearer", () => Call(body, "x"));
        yield return ("another audience", () => Call(body, Token(token => token.Audience = Guid.Empty.ToString())));
        yield return ("another issuer", () => Call(body, Token(token => token.Issuer = "https://attacker.example")));
        yield return ("expired", () => Call(body, Token(token => (token.NotBefore, token.Expires) = (Now.AddHours(-3), Now.AddHours(-1)))));
        yield return ("not yet valid", () => Call(body, Token(token => (token.NotBefore, token.Expires) = (Now.AddHours(1), Now.AddHours(2)))));
        yield return ("another service", () => Call(body, Token(token => token.Claims["serviceurl"] = "https://smba.trafficmanager.net/")));
        yield return ("another channel than the key is endorsed for", () => Call(body.Replace("msteams", "kik", StringComparison.Ordinal), Token()));
        yield return ("one byte of the token changed", () => Call(body, Changed(Token())));
        yield return ("truncated signature", () => Call(body, Token()[..^10]));
        yield return ("another key", () =>
        {
            using var other = RSA.Create(2048);
            return Call(body, Token(token => token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(other.ExportParameters(true)) { KeyId = "k1" }, "RS256")));
        });
        yield return ("another media type", () =>
        {
            var call = Call(body, Token());
            call.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            return call;
        });
        yield return ("too large", () => Call(body.Replace("forged", new string('x', 1024 * 1024), StringComparison.Ordinal), Token()));
        yield return ("compressed", () =>
        {
            using var bytes = new MemoryStream();
            using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(Encoding.UTF8.GetBytes(body));
            }

            var call = Call(body, Token());
            call.Content = new ByteArrayContent(bytes.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            call.Content.Headers.ContentEncoding.Add("gzip");
            return call;
        });
        yield return ("nested deep", () => Call($"{new string('[', 10_000)}{new string(']', 10_000)}", Token()));
    }

    public override async ValueTask DisposeAsync()
    {
        _key.Dispose();
        await base.DisposeAsync();
    }

    protected override void MapApi(WebApplication app)
    {
        app.MapGet("/metadata", () => Results.Json(new { jwks_uri = $"{ApiUrl}/keys" }));
        app.MapGet("/keys", () =>
        {
            var key = _key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new
            {
                keys = new[]
                {
                    new { kty = "RSA", use = "sig", kid = "k1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent), endorsements = new[] { "msteams" } },
                },
            });
        });
        app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", TakeAsync);
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        switch (NextFault())
        {
            case PeerFault.Throttled:
                request.HttpContext.Response.Headers.RetryAfter = "0";
                return Results.Json(new { error = new { code = "Throttled", message = "Too many requests" } }, statusCode: 429);
            case PeerFault.Unavailable:
                return Results.Json(new { error = new { code = "PreconditionFailed", message = "Try again" } }, statusCode: 412);
            case PeerFault.Rejected:
                return Results.Json(new { error = new { code = "ConversationBlockedByUser", message = "User blocked the conversation with the bot." } }, statusCode: 403);
        }

        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        Require(request.Headers.Authorization == "Bearer the-bots-token", "The bot sends its token.");
        Require(Encoding.UTF8.GetByteCount(body) < 100 * 1024, "A message has less than 100 KB.");
        var activity = ActivityJson.Deserialize(body);
        var id = $"16{Interlocked.Increment(ref _sent)}";
        Record(new PeerMessage(id, conversation["a:".Length..], activity.Type!, activity.Text, body));
        return Results.Json(new { id });
    }

    private string Body(string user, string id, string text) => JsonSerializer.Serialize(new
    {
        type = "message", id, channelId = "msteams", serviceUrl = ApiUrl, text, textFormat = "plain",
        from = new { id = $"29:{user}", name = "Ada" }, recipient = new { id = $"28:{AppId}", name = "Bot" },
        conversation = new { id = $"a:{user}", conversationType = "personal", tenantId = "t1" }, channelData = new { tenant = new { id = "t1" } },
    });

    private string Token(Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = AppId,
            NotBefore = Now.AddMinutes(-1),
            Expires = Now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = ApiUrl },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    private static string Changed(string token)
    {
        var at = token.IndexOf('.', StringComparison.Ordinal) + 12;
        return $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";
    }

    private static HttpRequestMessage Call(string body, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        return request;
    }

    private static async Task<int> SendAsync(HttpClient server, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await server.SendAsync(request, cancellationToken);
            return (int)response.StatusCode;
        }
    }
}
