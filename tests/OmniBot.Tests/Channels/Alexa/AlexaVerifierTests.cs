using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Channels.Alexa;
using static OmniBot.Tests.Channels.Alexa.AlexaPayloads;

namespace OmniBot.Tests.Channels.Alexa;

public sealed class AlexaVerifierTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 9, 1, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(s_now);
    private readonly AlexaSigner _signer = new(s_now);

    public void Dispose() => _signer.Dispose();

    [Theory]
    [InlineData("https://s3.amazonaws.com/echo.api/echo-api-cert.pem", true)]
    [InlineData("https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem", true)]
    [InlineData("https://S3.AmazonAWS.com/echo.api/echo-api-cert.pem", true)]
    [InlineData("HTTPS://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem", true)]
    [InlineData("http://s3.amazonaws.com/echo.api/echo-api-cert.pem", false)]
    [InlineData("https://notamazon.com/echo.api/echo-api-cert.pem", false)]
    [InlineData("https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem", false)]
    [InlineData("https://s3.amazonaws.com/invalid.path/echo-api-cert.pem", false)]
    [InlineData("https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem", false)]
    [InlineData("https://s3.amazonaws.com/echo.api/../evil/echo-api-cert.pem", false)]
    [InlineData("https://s3.amazonaws.com/echo.api/%2e%2e/evil/echo-api-cert.pem", false)]
    [InlineData("https://user@s3.amazonaws.com/echo.api/echo-api-cert.pem", false)]
    [InlineData("https://s3.amazonaws.com@evil.example/echo.api/echo-api-cert.pem", false)]
    [InlineData("", false)]
    public void Only_addresses_of_the_certificates_storage_are_asked(string url, bool isAllowed) =>
        Assert.Equal(isAllowed, AlexaCertificates.AllowedUrl(url) is not null);

    [Fact]
    public async Task What_Amazon_signed_is_let_in_and_the_chain_is_fetched_once()
    {
        var certificates = Certificates(_signer);
        Assert.Null(await RefusalAsync(certificates, Request(""" "type":"LaunchRequest" """)));
        Assert.Null(await RefusalAsync(certificates, Request(""" "type":"LaunchRequest" """)));
        Assert.Equal(1, _signer.Fetches);
    }

    [Fact]
    public async Task A_changed_body_or_a_cut_signature_is_refused()
    {
        var body = Encoding.UTF8.GetBytes(Request(""" "type":"LaunchRequest" """));
        var signature = _signer.Sign(body);
        var certificates = Certificates(_signer);
        Assert.NotNull(await RefusalAsync(certificates, Encoding.UTF8.GetString(body).Replace("r1", "r2", StringComparison.Ordinal), signature));
        Assert.NotNull(await RefusalAsync(certificates, Encoding.UTF8.GetString(body), signature[..^8]));
        Assert.NotNull(await RefusalAsync(certificates, Encoding.UTF8.GetString(body), "no base64!"));
    }

    [Theory]
    [InlineData(-151, "LaunchRequest", false)]
    [InlineData(-149, "LaunchRequest", true)]
    [InlineData(151, "LaunchRequest", false)]
    [InlineData(-3500, "AlexaSkillEvent.SkillEnabled", true)]
    [InlineData(-3700, "AlexaSkillEvent.SkillEnabled", false)]
    public async Task Old_requests_are_refused(int seconds, string type, bool isTaken)
    {
        var timestamp = s_now.AddSeconds(seconds).ToUnixTimeMilliseconds();
        var refusal = await RefusalAsync(Certificates(_signer), Request($$""" "type":"{{type}}" """, $"{timestamp}"));
        Assert.Equal(isTaken, refusal is null);
    }

    [Fact]
    public async Task Another_skill_is_refused() =>
        Assert.NotNull(await RefusalAsync(Certificates(_signer), Request(""" "type":"LaunchRequest" """).Replace(Skill, "amzn1.ask.skill.other", StringComparison.Ordinal)));

    [Fact]
    public async Task A_certificate_of_another_name_or_root_or_time_is_refused()
    {
        var body = Request(""" "type":"LaunchRequest" """);
        using var otherName = new AlexaSigner(s_now, "echo-api.evil.example");
        Assert.NotNull(await RefusalAsync(Certificates(otherName), body, otherName.Sign(Encoding.UTF8.GetBytes(body))));

        using var otherRoot = new AlexaSigner(s_now);
        Assert.NotNull(await RefusalAsync(Certificates(otherRoot, _signer.Trust), body, otherRoot.Sign(Encoding.UTF8.GetBytes(body))));
        Assert.NotNull(await RefusalAsync(Certificates(otherRoot, new AlexaTrust()), body, otherRoot.Sign(Encoding.UTF8.GetBytes(body))));

        using var shortLived = new AlexaSigner(s_now, validFor: TimeSpan.FromMinutes(10));
        var certificates = Certificates(shortLived);
        Assert.Null(await RefusalAsync(certificates, body, shortLived.Sign(Encoding.UTF8.GetBytes(body))));
        _time.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(await certificates.FindKeyAsync(new Uri(AlexaSigner.Url), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_chain_that_can_not_be_fetched_is_asked_for_again_after_a_minute()
    {
        _signer.IsDown = true;
        var certificates = Certificates(_signer);
        Assert.NotNull(await RefusalAsync(certificates, Request(""" "type":"LaunchRequest" """)));
        _signer.IsDown = false;
        Assert.NotNull(await RefusalAsync(certificates, Request(""" "type":"LaunchRequest" """)));
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(await RefusalAsync(certificates, Request(""" "type":"LaunchRequest" """)));
    }

    private AlexaCertificates Certificates(AlexaSigner signer, AlexaTrust? trust = null) =>
        new(signer, trust ?? signer.Trust, _time, NullLogger<AlexaCertificates>.Instance);

    private async Task<string?> RefusalAsync(AlexaCertificates certificates, string body, string? signature = null)
    {
        var verifier = new AlexaVerifier(certificates, Options.Create(new AlexaOptions { SkillId = Skill }), _time);
        var bytes = Encoding.UTF8.GetBytes(body);
        var context = new DefaultHttpContext();
        context.Request.Headers["SignatureCertChainUrl"] = AlexaSigner.Url;
        context.Request.Headers["Signature-256"] = signature ?? _signer.Sign(bytes);
        using var key = await verifier.FindKeyAsync(context.Request, TestContext.Current.CancellationToken);
        return verifier.RefusalOf(context.Request, key, bytes);
    }
}
