using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OmniBot.Channels.Alexa;
using OmniBot.Core.Conversations;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Alexa on loopback: it signs with certificates of a root of its own, and takes progressive responses.</summary>
/// <remarks>Source: Alexa Skills Kit, "Request and Response JSON Reference", "Progressive Response API Reference".</remarks>
public sealed class AlexaPeer : VendorPeer, IAlexaChainSource
{
    private const string Skill = "amzn1.ask.skill.00000000-0000-0000-0000-000000000001";
    private const string ChainUrl = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem";
    private const string ApiToken = "api-token-1";
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };
    private static readonly XNamespace s_amazon = "urn:amazon";
    private readonly RSA _rootKey = RSA.Create(2048);
    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _otherKey = RSA.Create(2048);
    private readonly X509Certificate2 _root;
    private int _answers;

    public AlexaPeer()
    {
        var now = TimeProvider.System.GetUtcNow();
        var root = new CertificateRequest("CN=Test root", _rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _root = root.CreateSelfSigned(now.AddDays(-2), now.AddDays(2));
        var request = new CertificateRequest("CN=echo-api.amazon.com", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("echo-api.amazon.com");
        request.CertificateExtensions.Add(names.Build());
        using var leaf = request.Create(_root, now.AddDays(-1), now.AddDays(1), [1]);
        Chain = $"{leaf.ExportCertificatePem()}\n{_root.ExportCertificatePem()}";
    }

    public override string[] Settings => ["--Channels:Alexa:SkillId", Skill, "--Channels:Alexa:ApiUrl", ApiUrl];

    /// <summary>What Alexa was asked to say while the answer was being made.</summary>
    public List<string> Progress { get; } = [];

    /// <summary>What the requests are signed with, in PEM, and the root.</summary>
    public string Chain { get; }

    internal AlexaTrust Trust => new([_root]);

    Task<string> IAlexaChainSource.FetchAsync(Uri url, CancellationToken cancellationToken) => Task.FromResult(Chain);

    public override ConversationKey KeyOf(string user) => new("alexa", Skill, user);

    public override async Task<int> DeliverTextAsync(HttpClient server, string user, string id, string text, CancellationToken cancellationToken)
    {
        using var response = await server.SendAsync(Call(Intent(user, id, text)), cancellationToken);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            Record(new PeerMessage($"answer-{++_answers}", user, "speak", Check(body), body));
        }

        return (int)response.StatusCode;
    }

    /// <summary>A request as Alexa signs it.</summary>
    public HttpRequestMessage Call(string body) => Signed(Encoding.UTF8.GetBytes(body), Encoding.UTF8.GetBytes(body));

    /// <summary>An intent whose phrase is the text.</summary>
    public static string Intent(string user, string id, string text, string skill = Skill, TimeSpan age = default) => JsonSerializer.Serialize(new
    {
        version = "1.0",
        session = new { @new = false, sessionId = "s1", application = new { applicationId = skill }, user = new { userId = user } },
        context = new { System = new { application = new { applicationId = skill }, user = new { userId = user }, apiEndpoint = "https://api.eu.amazonalexa.com", apiAccessToken = ApiToken } },
        request = new
        {
            type = "IntentRequest",
            requestId = id,
            timestamp = (TimeProvider.System.GetUtcNow() - age).ToString("yyyy-MM-ddTHH:mm:ssZ"),
            locale = "en-US",
            intent = new { name = "PhraseIntent", confirmationStatus = "NONE", slots = new { phrase = new { name = "phrase", value = text } } },
        },
    });

    public override IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Forgeries(string text)
    {
        var body = Encoding.UTF8.GetBytes(Intent("491511234567", "f1", text));
        yield return ("no signature", () => Without(Signed(body, body), "Signature-256"));
        yield return ("no certificate", () => Without(Signed(body, body), "SignatureCertChainUrl"));
        yield return ("only the old signature", () => With(Without(Signed(body, body), "Signature-256"), "Signature", Convert.ToBase64String(_key.SignData(body, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1))));
        yield return ("signature of another key", () => Signed(body, body, _otherKey));
        yield return ("one byte changed", () => Signed(body, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\"f1\"", "\"f2\"", StringComparison.Ordinal))));
        yield return ("signed as it would be written anew", () => Signed(JsonSerializer.SerializeToUtf8Bytes(JsonDocument.Parse(body).RootElement, s_indented), body));
        yield return ("truncated signature", () => With(Without(Signed(body, body), "Signature-256"), "Signature-256", Convert.ToBase64String(_key.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))[..^8]));
        yield return ("certificate from elsewhere", () => With(Without(Signed(body, body), "SignatureCertChainUrl"), "SignatureCertChainUrl", "https://s3.amazonaws.com.evil.example/echo.api/echo-api-cert-12.pem"));
        foreach (var (name, forged) in new[]
        {
            ("another skill", Intent("491511234567", "f3", text, "amzn1.ask.skill.other")), ("old", Intent("491511234567", "f4", text, age: TimeSpan.FromSeconds(200))),
            ("from the future", Intent("491511234567", "f5", text, age: TimeSpan.FromSeconds(-200))), ("no user", Intent("", "f6", text)),
        })
        {
            yield return (name, () => Call(forged));
        }

        foreach (var forgery in ForgedBodies.Of(bytes => Signed(bytes, bytes), Intent("491511234567", "f7", text)))
        {
            yield return forgery;
        }
    }

    public override ValueTask DisposeAsync()
    {
        _rootKey.Dispose();
        _key.Dispose();
        _otherKey.Dispose();
        _root.Dispose();
        return base.DisposeAsync();
    }

    protected override void MapApi(WebApplication app) => app.MapPost("/v1/directives", (JsonElement body, HttpRequest request) =>
    {
        Require(request.Headers.Authorization == $"Bearer {ApiToken}", "A progressive response has the request's token.");
        Require(body.GetProperty("directive").GetProperty("type").GetString() == "VoicePlayer.Speak", "The directive is VoicePlayer.Speak.");
        lock (Progress)
        {
            Progress.Add(body.GetProperty("directive").GetProperty("speech").GetString()!);
        }

        return Results.NoContent();
    });

    private HttpRequestMessage Signed(byte[] signed, byte[] body, RSA? key = null)
    {
        var call = ForgedBodies.Post("/api/alexa", body);
        call.Headers.Add("SignatureCertChainUrl", ChainUrl);
        call.Headers.Add("Signature-256", Convert.ToBase64String((key ?? _key).SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
        return call;
    }

    private static HttpRequestMessage Without(HttpRequestMessage call, string header)
    {
        call.Headers.Remove(header);
        return call;
    }

    private static HttpRequestMessage With(HttpRequestMessage call, string header, string value)
    {
        call.Headers.Add(header, value);
        return call;
    }

    private string? Check(string body)
    {
        Require(Encoding.UTF8.GetByteCount(body) <= 24 * 1024, "An answer has at most 24 KB.");
        var answer = JsonDocument.Parse(body).RootElement;
        Require(answer.GetProperty("version").GetString() == "1.0", "The version is 1.0.");
        var response = answer.GetProperty("response");
        Require(response.TryGetProperty("shouldEndSession", out var ends) && ends.ValueKind is JsonValueKind.True or JsonValueKind.False, "An answer says whether the session ends.");
        if (response.TryGetProperty("card", out var card))
        {
            var words = new[] { "title", "content", "text" }.Sum(name => card.TryGetProperty(name, out var text) ? text.GetString()!.Length : 0);
            Require(words <= 8000, "A card has at most 8,000 characters.");
            Require(card.GetProperty("type").GetString() is "Simple" or "Standard" or "LinkAccount", "There is no such card.");
        }

        if (!response.TryGetProperty("outputSpeech", out var speech))
        {
            return null;
        }

        var ssml = speech.GetProperty("ssml").GetString()!;
        Require(ssml.Length < 8000, "Speech has less than 8,000 characters.");
        var root = XElement.Parse(ssml.Replace("<speak>", $"<speak xmlns:amazon=\"{s_amazon}\">", StringComparison.Ordinal));
        return root.HasElements ? string.Join('\n', root.Elements().Select(part => part.Value)) : root.Value;
    }
}
