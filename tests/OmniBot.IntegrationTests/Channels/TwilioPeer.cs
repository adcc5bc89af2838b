using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OmniBot.Channels.Twilio;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Twilio on loopback: the Messages resource with its errors and limits, and webhook calls with their signature.</summary>
/// <param name="prefix"><c>whatsapp:</c>, or nothing for SMS.</param>
/// <remarks>Source: Twilio Docs, "Messages resource", "Webhooks security", "Error and Warning Dictionary".</remarks>
public sealed class TwilioPeer(string prefix) : VendorPeer
{
    private const string Account = "AC0123456789abcdef0123456789abcdef";
    private const string Token = "0123456789abcdef0123456789abcdef";

    // Signed calls are over the address that Twilio knows: that of the proxy before the server.
    private const string PublicUrl = "https://bot.example";
    private int _nextId = 1000;

    private string OurNumber => $"{prefix}+15550002222";

    public override string[] Settings =>
    [
        "--Channels:Twilio:AccountSid", Account,
        "--Channels:Twilio:AuthToken", Token,
        "--Channels:Twilio:ApiUrl", ApiUrl,
        "--Channels:Twilio:PublicUrl", PublicUrl,
        "--Channels:Twilio:SmsPerSecond", "1000",
        "--Channels:Twilio:WhatsAppPerSecond", "1000",
    ];

    public override ConversationKey KeyOf(string user) => new("twilio", OurNumber, $"{prefix}+{user}");

    public override async Task<int> DeliverTextAsync(HttpClient server, string user, string id, string text, CancellationToken cancellationToken)
    {
        using var response = await server.SendAsync(Call(TwilioPath, Message(user, id, text)), cancellationToken);
        Require(!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType == "text/xml", "an answer that is not TwiML");
        return (int)response.StatusCode;
    }

    public override Task<int>? DeliverReceipt(HttpClient server, string user, PeerMessage message, DeliveryState state, CancellationToken cancellationToken) =>
        DeliverAsync(server, Call(TwilioPath + "/status", new()
        {
            ["MessageSid"] = message.Id, ["SmsSid"] = message.Id, ["AccountSid"] = Account, ["From"] = OurNumber, ["To"] = $"{prefix}+{user}",
            ["MessageStatus"] = state.ToString().ToLowerInvariant(), ["ApiVersion"] = "2010-04-01",
        }), cancellationToken);

    public override IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Forgeries(string text)
    {
        var fields = Message("491511234567", "f1", text);
        yield return ("no signature", () => Signed(TwilioPath, FormOf(fields), null));
        yield return ("empty signature", () => Signed(TwilioPath, FormOf(fields), ""));
        yield return ("wrong secret", () => Signed(TwilioPath, FormOf(fields), Sign("another-token", PublicUrl + TwilioPath, fields)));
        yield return ("token of another account", () => Signed(TwilioPath, FormOf(fields), Sign(Account, PublicUrl + TwilioPath, fields)));
        yield return ("another address", () => Signed(TwilioPath, FormOf(fields), Sign(Token, "https://other.example" + TwilioPath, fields)));
        yield return ("another path", () => Signed(TwilioPath, FormOf(fields), Sign(Token, PublicUrl + TwilioPath + "/status", fields)));
        yield return ("a query that was not signed", () => Signed(TwilioPath + "?a=1", FormOf(fields), Sign(Token, PublicUrl + TwilioPath, fields)));
        yield return ("a field more", () => Signed(TwilioPath, FormOf(new(fields) { ["Extra"] = "1" }), Sign(Token, PublicUrl + TwilioPath, fields)));
        yield return ("a field less", () => Signed(TwilioPath, FormOf(new(fields.Where(field => field.Key != "ApiVersion"))), Sign(Token, PublicUrl + TwilioPath, fields)));
        yield return ("one byte changed", () => Signed(TwilioPath, FormOf(new(fields) { ["Body"] = text + "!" }), Sign(Token, PublicUrl + TwilioPath, fields)));
        yield return ("truncated signature", () => Signed(TwilioPath, FormOf(fields), Sign(Token, PublicUrl + TwilioPath, fields)[..^4]));
        yield return ("signature in hexadecimal", () => Signed(
            TwilioPath, FormOf(fields), Convert.ToHexString(Convert.FromBase64String(Sign(Token, PublicUrl + TwilioPath, fields)))));
        yield return ("JSON without a hash", () => Signed(TwilioPath, JsonOf(fields), Sign(Token, PublicUrl + TwilioPath, [])));
        yield return ("JSON with the hash of another body", () => SignedJson(JsonSerializer.Serialize(fields), JsonSerializer.Serialize(new Dictionary<string, string>(fields) { ["Body"] = "x" })));
        yield return ("JSON written anew", () => SignedJson(JsonSerializer.Serialize(fields, s_indented), JsonSerializer.Serialize(fields)));
        yield return ("JSON sent as a form, signed over the address alone", () =>
        {
            var call = Signed(TwilioPath, JsonOf(fields), Sign(Token, PublicUrl + TwilioPath, []));
            call.Content!.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
            return call;
        });
        yield return ("nested deep", () =>
        {
            var body = $"{{\"MessageSid\":\"SMf2\",\"From\":\"+1\",\"To\":\"+2\",\"Body\":\"{text}\",\"Deep\":{new string('[', 10_000)}{new string(']', 10_000)}}}";
            return SignedJson(body, body);
        });
        yield return ("wrong content type", () =>
        {
            var call = Call(TwilioPath, fields);
            call.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            return call;
        });
        yield return ("too large", () => Call(TwilioPath, new(fields) { ["Body"] = text + new string('x', 2_000_000) }));
        yield return ("no message", () => Call(TwilioPath, new() { ["Body"] = text }));
        yield return ("gzip", () =>
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(FormOf(fields).ReadAsByteArrayAsync().Result);
            }

            var call = Call(TwilioPath, fields);
            call.Content = new ByteArrayContent(packed.ToArray());
            call.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
            call.Content.Headers.ContentEncoding.Add("gzip");
            return call;
        });
    }

    protected override void MapApi(WebApplication app) => app.MapPost($"/2010-04-01/Accounts/{Account}/Messages.json", async (HttpRequest request) =>
    {
        Require(
            request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Account}:{Token}")), "a call without the account's credentials");
        var form = await request.ReadFormAsync();
        switch (NextFault())
        {
            case PeerFault.Throttled:
                return Error(429, 20429, "Too Many Requests");
            case PeerFault.Unavailable:
                return Error(503, 20503, "Service unavailable");
            case PeerFault.Rejected:
                return Error(400, 21610, "Attempt to send to unsubscribed recipient");
        }

        var (text, file) = (form["Body"].ToString(), form["MediaUrl"].ToString());
        Require(form["From"] == OurNumber, "a sender that is not ours");
        Require(text.Length > 0 || file.Length > 0, "a message without a text or a file");
        Require(text.Length <= 1600, $"a text of {text.Length} characters");
        Require(form["MediaUrl"].Count <= 1 && (file.Length == 0 || file.StartsWith("https://", StringComparison.Ordinal)), "a file that can't be fetched");
        Require(form["StatusCallback"] == PublicUrl + TwilioPath + "/status", "no status callback");
        var id = "SM" + Interlocked.Increment(ref _nextId).ToString("x32", CultureInfo.InvariantCulture);
        Record(new PeerMessage(
            id, form["To"].ToString()[(prefix.Length + 1)..], file.Length > 0 ? "media" : "text", text, JsonSerializer.Serialize(form.ToDictionary(field => field.Key, field => field.Value.ToString()))));
        return Results.Json(new { sid = id, status = "queued", error_code = (int?)null }, statusCode: 201);
    });

    private const string TwilioPath = "/api/twilio";
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private static IResult Error(int status, int code, string message) => Results.Json(
        new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status }, statusCode: status);

    private static async Task<int> DeliverAsync(HttpClient server, HttpRequestMessage call, CancellationToken cancellationToken)
    {
        using (call)
        {
            using var response = await server.SendAsync(call, cancellationToken);
            return (int)response.StatusCode;
        }
    }

    private Dictionary<string, string> Message(string user, string id, string text) => new()
    {
        ["MessageSid"] = "SM" + id, ["SmsSid"] = "SM" + id, ["SmsMessageSid"] = "SM" + id, ["AccountSid"] = Account, ["From"] = $"{prefix}+{user}", ["To"] = OurNumber,
        ["Body"] = text, ["NumMedia"] = "0", ["NumSegments"] = "1", ["SmsStatus"] = "received", ["ApiVersion"] = "2010-04-01",
    };

    private static HttpRequestMessage Call(string path, Dictionary<string, string> fields) =>
        Signed(path, FormOf(fields), Sign(Token, PublicUrl + path, fields));

    private static HttpRequestMessage SignedJson(string body, string hashed)
    {
        var path = $"{TwilioPath}?bodySHA256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)))}";
        return Signed(path, new StringContent(body, Encoding.UTF8, "application/json"), Sign(Token, PublicUrl + path, []));
    }

    private static HttpRequestMessage Signed(string path, HttpContent content, string? signature)
    {
        var call = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (signature is not null)
        {
            call.Headers.TryAddWithoutValidation(TwilioVerifier.SignatureHeader, signature);
        }

        return call;
    }

    private static StringContent FormOf(Dictionary<string, string> fields)
    {
        // FormUrlEncodedContent has a limit on a value's length.
        var body = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        return new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
    }

    private static StringContent JsonOf(Dictionary<string, string> fields) => new(JsonSerializer.Serialize(fields), Encoding.UTF8, "application/json");

    private static string Sign(string token, string url, Dictionary<string, string> fields)
    {
        var data = url + string.Concat(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // what Twilio signs with
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(data)));
#pragma warning restore CA5350
    }
}
