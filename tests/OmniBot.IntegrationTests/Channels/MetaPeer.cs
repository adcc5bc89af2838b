using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>What Meta's channels have in common on the vendor's side: the signature, the errors, and calls that are not Meta's.</summary>
public abstract class MetaPeer : VendorPeer
{
    protected const string Secret = "5f4dcc3b5aa765d61d8327deb882cf99";
    protected const string Token = "EAAG-test-token";
    protected const string VerifyToken = "the word";

    /// <summary>Where the server takes the calls.</summary>
    protected abstract string Path { get; }

    /// <summary>A call with one text of a user.</summary>
    protected abstract string Call(string user, string id, string text);

    public override Task<int> DeliverTextAsync(HttpClient server, string user, string id, string text, CancellationToken cancellationToken) =>
        DeliverAsync(server, Call(user, id, text), cancellationToken);

    public override IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Forgeries(string text)
    {
        var body = Bytes(Call("491511234567", "forged-1", text));
        var signature = Sign(body, Secret);
        var changed = body.ToArray();
        changed[^20] ^= 1;
        var escaped = Bytes(Call("491511234567", "forged-2", $"{text} 😀"));
        var rewritten = Bytes(JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(escaped)));
        var large = Bytes(Call("491511234567", "forged-3", text + new string('x', 1024 * 1024)));
        var deep = Bytes(string.Concat(Enumerable.Repeat("{\"entry\":[", 10_000)));
        yield return ("no signature", () => Request(body, null));
        yield return ("an empty signature", () => Request(body, ""));
        yield return ("the wrong secret", () => Request(body, Sign(body, "wrong")));
        yield return ("another tenant's secret", () => Request(body, Sign(body, "0cc175b9c0f1b6a831c399e269772661")));
        yield return ("one byte changed", () => Request(changed, signature));
        yield return ("the signature of the JSON written anew", () => Request(escaped, Sign(rewritten, Secret)));
        yield return ("a truncated signature", () => Request(body, signature[..^2]));
        yield return ("a signature without its scheme", () => Request(body, signature["sha256=".Length..]));
        yield return ("the older signature's scheme", () => Request(body, $"sha1={signature["sha256=".Length..]}"));
        yield return ("another content type", () => Request(body, signature, "text/plain"));
        yield return ("a form", () => Request(body, signature, "application/x-www-form-urlencoded"));
        yield return ("a body over the limit", () => Request(large, Sign(large, Secret)));
        yield return ("a compressed body", () => Compressed(body));
        yield return ("deep nesting", () => Request(deep, Sign(deep, Secret)));
        yield return ("not JSON", () => Request(Bytes(text), Sign(Bytes(text), Secret)));
        yield return ("another of Meta's objects", () =>
        {
            var other = Bytes($$"""{"object":"permissions","entry":[{"id":"{{text}}"}]}""");
            return Request(other, Sign(other, Secret));
        });
        yield return ("a handshake with another word", () =>
            new HttpRequestMessage(HttpMethod.Get, $"{Path}?hub.mode=subscribe&hub.verify_token=guess&hub.challenge={Uri.EscapeDataString(text)}"));
    }

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Sign(ReadOnlySpan<byte> body, string secret) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}";

    /// <summary>Text as Meta writes it in JSON: all that is not ASCII is escaped.</summary>
    protected static string Quote(string text) => JsonSerializer.Serialize(text);

    protected async Task<int> DeliverAsync(HttpClient server, string body, CancellationToken cancellationToken)
    {
        using var request = Request(Bytes(body), Sign(Bytes(body), Secret));
        using var response = await server.SendAsync(request, cancellationToken);
        return (int)response.StatusCode;
    }

    /// <summary>An error of the Graph API.</summary>
    protected static IResult Error(int status, int code, string message, int subcode = 0, bool isTransient = false, string? details = null) => Results.Json(
        new
        {
            error = new
            {
                message = string.Create(CultureInfo.InvariantCulture, $"(#{code}) {message}"),
                type = "OAuthException",
                code,
                error_subcode = subcode,
                is_transient = isTransient,
                error_data = new { messaging_product = "whatsapp", details = details ?? message },
                fbtrace_id = "AXk1Z2",
            },
        },
        statusCode: status);

    /// <summary>Reads a call's JSON, and checks what all calls have.</summary>
    protected async Task<JsonElement> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        Require(request.Headers.Authorization == $"Bearer {Token}", "Calls carry the token.");
        return await JsonSerializer.DeserializeAsync<JsonElement>(request.Body, cancellationToken: cancellationToken);
    }

    private HttpRequestMessage Request(byte[] body, string? signature, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } },
        };
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature);
        }

        return request;
    }

    private HttpRequestMessage Compressed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        var request = Request(packed.ToArray(), Sign(packed.ToArray(), Secret));
        request.Content!.Headers.ContentEncoding.Add("gzip");
        return request;
    }
}
