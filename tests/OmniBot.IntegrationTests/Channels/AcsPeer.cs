using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Azure Communication Services and Event Grid on loopback: WhatsApp with the secret in the URL, or SMS with Entra tokens too.</summary>
/// <remarks>Source: Azure Communication Services REST API, NotificationMessages: Send, Sms: Send; "Sign an HTTP request by HMAC".</remarks>
public sealed class AcsPeer(bool isSms) : VendorPeer
{
    private const string Secret = "grid secret/1";
    private const string AccessKey = "c2VjcmV0IGtleSBvZiB0aGUgcGVlcg==";
    private const string Channel = "75476a19-a68d-4e10-806c-3680f099e069";
    private const string Number = "+15550001111";
    private const string Audience = "api://bot";
    private const string Issuer = "https://sts.windows.net/tenant/";
    private const string EventGrid = "4962773b-9cdb-44cf-a8bf-237846a00ab7";
    private static readonly Dictionary<string, object> s_claims = new() { ["appid"] = EventGrid };
    private readonly TokenIssuer _issuer = new();
    private int _sent;

    public override string[] Settings =>
    [
        "--Channels:Acs:ConnectionString", $"endpoint={ApiUrl}/;accesskey={AccessKey}",
        "--Channels:Acs:Secret", Secret,
        .. isSms ? ["--Channels:Acs:Audience", Audience, "--Channels:Acs:MetadataUrl", $"{ApiUrl}/.well-known/openid-configuration"] : Array.Empty<string>(),
    ];

    private string Account => isSms ? Number : Channel;

    public override ConversationKey KeyOf(string user) => new("acs", Account, $"+{user}");

    public override Task<int> DeliverTextAsync(HttpClient server, string user, string id, string text, CancellationToken cancellationToken) =>
        DeliverAsync(server, $"[{Message(user, id, text)}]", cancellationToken);

    public override Task<int>? DeliverBatch(HttpClient server, string user, IReadOnlyList<(string Id, string Text)> texts, CancellationToken cancellationToken) =>
        DeliverAsync(server, $"[{string.Join(',', texts.Select(text => Message(user, text.Id, text.Text)))}]", cancellationToken);

    public override Task<int>? DeliverReceipt(HttpClient server, string user, PeerMessage message, DeliveryState state, CancellationToken cancellationToken)
    {
        if (!isSms)
        {
            return DeliverAsync(
                server, Event("AdvancedMessageDeliveryStatusUpdated", new { channelType = "whatsapp", messageId = message.Id, from = Channel, to = user, status = state.ToString() }), cancellationToken);
        }

        // SMS are delivered or not, and never read.
        return null;
    }

    /// <summary>What Event Grid does before it delivers to a new subscription.</summary>
    public async Task<string> ShakeHandsAsync(HttpClient server, CancellationToken cancellationToken)
    {
        using var call = Call(Encoding.UTF8.GetBytes(
            """[{"id":"v","topic":"t","subject":"","data":{"validationCode":"512d38b6"},"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","eventTime":"2026-03-03T09:00:00Z","metadataVersion":"1","dataVersion":"1"}]"""));
        call.Headers.Add("aeg-event-type", "SubscriptionValidation");
        using var response = await server.SendAsync(call, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>The same for the CloudEvents schema.</summary>
    public async Task<string?> AskAsync(HttpClient server, CancellationToken cancellationToken)
    {
        using var call = Call([]);
        call.Method = HttpMethod.Options;
        call.Content = null;
        call.Headers.Add("WebHook-Request-Origin", "eventgrid.azure.net");
        using var response = await server.SendAsync(call, cancellationToken);
        return response.Headers.TryGetValues("WebHook-Allowed-Origin", out var origins) ? origins.Single() : null;
    }

    public override IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Forgeries(string text)
    {
        var body = Encoding.UTF8.GetBytes($"[{Message("491511234567", "f1", text)}]");
        var token = _issuer.Token(Issuer, Audience, s_claims);
        foreach (var secret in new[] { null, "", "grid secret/2", Secret[..^1], Secret.ToUpperInvariant(), "secret of another subscription" })
        {
            yield return ($"secret '{secret}'", () => Call(body, secret, token));
        }

        yield return ("handshake without the secret", () => Call(Encoding.UTF8.GetBytes($"[{Event("x", new { validationCode = "1" }).Replace("Microsoft.Communication.x", "Microsoft.EventGrid.SubscriptionValidationEvent", StringComparison.Ordinal)}]"), null, token));
        if (isSms)
        {
            yield return ("no token", () => Call(body, Secret, null));
            foreach (var (name, forged) in _issuer.Forgeries(Issuer, Audience, s_claims, "appid"))
            {
                yield return (name, () => Call(body, Secret, forged));
            }
        }

        foreach (var forgery in ForgedBodies.Of(Call, $"[{Message("491511234567", "f2", text)}]"))
        {
            yield return forgery;
        }
    }

    public override ValueTask DisposeAsync()
    {
        _issuer.Dispose();
        return base.DisposeAsync();
    }

    protected override void MapApi(WebApplication app)
    {
        _issuer.Map(app, Issuer);
        app.MapPost("/messages/notifications:send", SendMessageAsync);
        app.MapPost("/sms", SendSmsAsync);
    }

    private async Task<IResult> SendMessageAsync(HttpRequest request)
    {
        var (body, refusal) = await ReadAsync(request);
        if (refusal is not null)
        {
            return refusal;
        }

        Require(Guid.TryParse(request.Headers["Repeatability-Request-ID"], out _), "A message has a repeatability id.");
        Require(body.GetProperty("channelRegistrationId").GetString() == Channel, "The channel is the one that the user wrote to.");
        var kind = body.GetProperty("kind").GetString()!;
        var id = $"out-{Interlocked.Increment(ref _sent)}";
        var to = body.GetProperty("to")[0].GetString()!;
        Record(new PeerMessage(id, to.TrimStart('+'), kind, Check(kind, body), body.GetRawText()));
        return Results.Json(new { receipts = new[] { new { messageId = id, to } } }, statusCode: 202);
    }

    private async Task<IResult> SendSmsAsync(HttpRequest request)
    {
        var (body, refusal) = await ReadAsync(request);
        if (refusal is not null)
        {
            return refusal;
        }

        Require(body.GetProperty("from").GetString() == Number, "An SMS comes from our number.");
        var text = body.GetProperty("message").GetString()!;
        Require(text.Length is > 0 and <= 2048, "An SMS has 1 to 2,048 characters.");
        var to = body.GetProperty("smsRecipients")[0].GetProperty("to").GetString()!;
        var id = $"Outgoing_{Interlocked.Increment(ref _sent)}";
        Record(new PeerMessage(id, to.TrimStart('+'), "sms", text, body.GetRawText()));
        return Results.Json(new { value = new[] { new { to, messageId = id, httpStatusCode = 202, repeatabilityResult = "accepted", successful = true } } }, statusCode: 202);
    }

    private async Task<(JsonElement Body, IResult? Refusal)> ReadAsync(HttpRequest request)
    {
        using var stream = new MemoryStream();
        await request.Body.CopyToAsync(stream);
        var bytes = stream.ToArray();
        var hash = Convert.ToBase64String(SHA256.HashData(bytes));
        var signed = $"POST\n{request.Path}{request.QueryString}\n{request.Headers["x-ms-date"]};{request.Host};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(AccessKey), Encoding.UTF8.GetBytes(signed)));
        if (request.Headers["x-ms-content-sha256"] != hash || request.Headers.Authorization != $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}")
        {
            Require(false, "A call is signed with the access key.");
            return (default, Error(401, "Denied"));
        }

        Require(request.Query.ContainsKey("api-version"), "A call names the version of the API.");
        switch (NextFault())
        {
            case PeerFault.Throttled:
                request.HttpContext.Response.Headers.RetryAfter = "1";
                return (default, Error(429, "TooManyRequests"));
            case PeerFault.Unavailable:
                return (default, Error(503, "ServiceUnavailable"));
            case PeerFault.Rejected:
                return (default, Error(400, "InvalidPhoneNumber"));
            default:
                return (JsonDocument.Parse(bytes).RootElement, null);
        }
    }

    private string? Check(string kind, JsonElement body)
    {
        switch (kind)
        {
            case "text":
                Require(body.GetProperty("content").GetString()!.Length is > 0 and <= 4096, "A text has 1 to 4,096 characters.");
                return body.GetProperty("content").GetString();
            case "interactive":
                var message = body.GetProperty("interactiveMessage");
                var text = message.GetProperty("body").GetProperty("text").GetString()!;
                Require(text.Length is > 0 and <= 1024, "The text above buttons has 1 to 1,024 characters.");
                var content = message.GetProperty("action").GetProperty("content");
                var isButtons = message.GetProperty("action").GetProperty("kind").GetString() == "whatsAppButtonAction";
                var items = (isButtons ? content.GetProperty("buttons") : content.GetProperty("groups")[0].GetProperty("items")).EnumerateArray().ToList();
                Require(items.Count > 0 && items.Count <= (isButtons ? 3 : 10), "There are at most 3 buttons or 10 rows.");
                Require(items.All(item => item.GetProperty("title").GetString()!.Length <= (isButtons ? 20 : 24)), "Titles have 20 characters on buttons and 24 in rows.");
                Require(items.All(item => Encoding.UTF8.GetByteCount(item.GetProperty("id").GetString()!) is > 0 and <= 200), "Ids have 1 to 200 bytes.");
                return text;
            default:
                Require(kind is "image" or "audio" or "video" or "document", $"There is no kind {kind}.");
                Require(body.GetProperty("mediaUri").GetString()!.StartsWith("https://", StringComparison.Ordinal), "A file has a public address.");
                Require(kind != "audio" || !body.TryGetProperty("caption", out _), "Sound has no caption.");
                return body.TryGetProperty("caption", out var caption) ? caption.GetString() : null;
        }
    }

    private string Message(string user, string id, string text) => isSms
        ? Event("SMSReceived", new { messageId = id, from = user, to = Number[1..], message = text, receivedTimestamp = TimeProvider.System.GetUtcNow(), segmentCount = 1 })
        : Event("AdvancedMessageReceived", new { channelType = "whatsapp", messageType = "text", content = text, messageId = id, from = user, to = Channel, receivedTimestamp = TimeProvider.System.GetUtcNow() });

    private static string Event(string type, object data) => JsonSerializer.Serialize(new
    {
        id = "e", topic = "/subscriptions/s", subject = "x", data, eventType = $"Microsoft.Communication.{type}", dataVersion = "1.0", metadataVersion = "1", eventTime = TimeProvider.System.GetUtcNow(),
    });

    private static IResult Error(int status, string code) => Results.Json(new { error = new { code, message = "In words." } }, statusCode: status);

    private async Task<int> DeliverAsync(HttpClient server, string body, CancellationToken cancellationToken)
    {
        using var response = await server.SendAsync(Call(Encoding.UTF8.GetBytes(body)), cancellationToken);
        return (int)response.StatusCode;
    }

    private HttpRequestMessage Call(byte[] body) => Call(body, Secret, _issuer.Token(Issuer, Audience, s_claims));

    private static HttpRequestMessage Call(byte[] body, string? secret, string? token)
    {
        var call = ForgedBodies.Post(secret is null ? "/api/acs" : $"/api/acs?secret={Uri.EscapeDataString(secret)}", body);
        if (token is not null)
        {
            call.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        return call;
    }
}
