using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Json;

namespace OmniBot.Channels.Alexa;

/// <summary>Refuses what Amazon did not send to this skill just now.</summary>
/// <remarks>Source: Alexa Skills Kit, "Host a Custom Skill as a Web Service", "Manually verify that a request was sent by Alexa".</remarks>
internal sealed class AlexaVerifier(AlexaCertificates certificates, IOptions<AlexaOptions> options, TimeProvider time)
{
    private const string UrlHeader = "SignatureCertChainUrl";
    private const string SignatureHeader = "Signature-256";
    private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(150);

    // Events of the skill are tried again for an hour.
    private static readonly TimeSpan s_toleranceOfEvents = TimeSpan.FromHours(1);

    /// <summary>The key that the request says it was signed with, or null when it may not be used.</summary>
    public async Task<RSA?> FindKeyAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.Headers[UrlHeader] is [{ } url] && AlexaCertificates.AllowedUrl(url) is { } allowed && request.Headers[SignatureHeader].Count == 1
            ? await certificates.FindKeyAsync(allowed, cancellationToken)
            : null;

    /// <summary>Why the request did not come from Amazon, or null.</summary>
    public string? RefusalOf(HttpRequest request, RSA? key, ReadOnlySpan<byte> body)
    {
        if (key is null)
        {
            return $"{UrlHeader} names no certificate chain of Alexa's.";
        }

        Span<byte> signature = stackalloc byte[1024];
        if (request.Headers[SignatureHeader] is not [{ } text]
            || !Convert.TryFromBase64String(text, signature, out var length)
            || !key.VerifyData(body, signature[..length], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
        {
            return $"{SignatureHeader} is not the body's signature.";
        }

        var root = VendorJson.Parse(body);
        var sent = root.Field("request");
        if (sent.Time("timestamp") is not { } timestamp
            || (time.GetUtcNow() - timestamp).Duration() > (AlexaRequestTypes.IsSkillEvent(sent.Text("type")) ? s_toleranceOfEvents : s_tolerance))
        {
            return "The request is too old.";
        }

        return AlexaMapper.SkillOf(root) == options.Value.SkillId && AlexaMapper.UserOf(root) is not null
            ? null
            : "The request is of another skill, or of no user.";
    }
}
