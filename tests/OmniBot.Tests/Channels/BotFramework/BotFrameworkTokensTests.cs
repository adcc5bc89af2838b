using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using OmniBot.Channels.BotFramework;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.BotFramework;

public sealed class BotFrameworkTokensTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(s_now);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_genuine_token_of_the_channel_gives_its_caller(string algorithm)
    {
        await using var issuer = await TokenIssuer.StartAsync(Cancel);
        var (caller, refusal) = await CheckAsync(issuer, issuer.Token(s_now, token => token.SigningCredentials = new SigningCredentials(token.SigningCredentials.Key, algorithm)));
        Assert.Null(refusal);
        Assert.Equal(("urn:botframework:azure", TokenIssuer.ServiceUrl), (caller!.CallerId, caller.ServiceUrl));
        Assert.Equal(["msteams", "emulator"], caller.Endorsements);
    }

    public static TheoryData<string, string> Forgeries => new()
    {
        { "audience", "audience" }, { "issuer", "issuer" }, { "expired", "expired" }, { "not yet valid", "expired" }, { "no lifetime", "expired" }, { "none", "readable|algorithm" },
        { "HS256 with the public key", "algorithm" }, { "unknown kid", "key" }, { "no kid", "algorithm" }, { "another key under the same kid", "signature" },
        { "attacker's jku", "key" }, { "one byte changed", "signature|readable" }, { "truncated signature", "signature" }, { "no serviceurl", "serviceurl" }, { "nonsense", "readable" }, { "empty", "readable" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_is_refused_with_a_reason_that_names_what_is_wrong(string forgery, string reason)
    {
        await using var issuer = await TokenIssuer.StartAsync(Cancel);
        using var attacker = RSA.Create(2048);
        var (caller, refusal) = await CheckAsync(issuer, Forge(forgery, issuer, attacker));
        Assert.Null(caller);
        Assert.Contains(reason.Split('|'), word => refusal!.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-4, 64, true)]
    [InlineData(-6, 60, false)]
    [InlineData(64, 0, true)]
    [InlineData(66, 0, false)]
    public async Task Clocks_may_differ_by_five_minutes(int minutes, int unused, bool isAccepted)
    {
        _ = unused;
        await using var issuer = await TokenIssuer.StartAsync(Cancel);
        var token = issuer.Token(s_now);
        _time.SetUtcNow(s_now.AddDays(1));
        var later = new FakeTimeProvider(s_now.AddMinutes(Math.Max(minutes, -1000)));
        using var tokens = new BotFrameworkTokens(Microsoft.Extensions.Options.Options.Create(issuer.Options), later);
        Assert.Equal(isAccepted, (await tokens.CheckAsync($"Bearer {token}", Cancel)).Caller is not null);
    }

    [Fact]
    public async Task Keys_are_fetched_once_and_again_for_an_unknown_key_but_not_for_each_of_many()
    {
        await using var issuer = await TokenIssuer.StartAsync(Cancel);
        using var tokens = new BotFrameworkTokens(Microsoft.Extensions.Options.Options.Create(issuer.Options), _time);
        for (var at = 0; at < 5; at++)
        {
            Assert.NotNull((await tokens.CheckAsync($"Bearer {issuer.Token(s_now)}", Cancel)).Caller);
        }

        Assert.Equal(1, issuer.Fetches);
        _time.Advance(TimeSpan.FromMinutes(2));
        issuer.KeyId = "key-2";
        Assert.NotNull((await tokens.CheckAsync($"Bearer {issuer.Token(s_now)}", Cancel)).Caller);
        Assert.Equal(2, issuer.Fetches);
        var unknown = issuer.Token(s_now, token => token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(issuer.Key) { KeyId = "made-up" }, SecurityAlgorithms.RsaSha256));
        for (var at = 0; at < 20; at++)
        {
            Assert.Null((await tokens.CheckAsync($"Bearer {unknown}", Cancel)).Caller);
        }

        Assert.Equal(2, issuer.Fetches);
    }

    [Theory]
    [InlineData("1.0", "appid", TokenIssuer.AppId, true)]
    [InlineData("2.0", "azp", TokenIssuer.AppId, true)]
    [InlineData("2.0", "appid", TokenIssuer.AppId, false)]
    [InlineData("2.0", "azp", "77777777-2222-3333-4444-555555555555", true)]
    [InlineData("2.0", "azp", "66666666-2222-3333-4444-555555555555", false)]
    [InlineData(null, "azp", TokenIssuer.AppId, false)]
    public async Task Tokens_of_the_emulator_and_of_calling_bots_name_an_application_that_is_allowed(string? version, string claim, string app, bool isAccepted)
    {
        await using var issuer = await TokenIssuer.StartAsync(Cancel);
        issuer.Endorsements = null;
        var options = issuer.Options;
        options.AllowedCallers.Add("77777777-2222-3333-4444-555555555555");
        using var tokens = new BotFrameworkTokens(Microsoft.Extensions.Options.Options.Create(options), _time);
        var (caller, _) = await tokens.CheckAsync($"Bearer {issuer.Token(s_now, token =>
        {
            token.Issuer = $"https://login.microsoftonline.com/{TokenIssuer.TenantId}/v2.0";
            token.Claims = new Dictionary<string, object> { [claim] = app };
            if (version is not null)
            {
                token.Claims["ver"] = version;
            }
        })}", Cancel);
        Assert.Equal(isAccepted, caller is not null);
        Assert.Equal(isAccepted ? $"urn:botframework:aadappid:{app}" : null, caller?.CallerId);
        Assert.Equal(isAccepted && app != TokenIssuer.AppId, caller?.IsSkillCall ?? false);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/EMEA", "msteams", null, true)]
    [InlineData("https://smba.trafficmanager.net/amer/", "msteams", "serviceurl", false)]
    [InlineData(TokenIssuer.ServiceUrl, "slack", "endorsed", false)]
    public async Task An_activity_must_be_of_the_tokens_service_and_channel(string serviceUrl, string channel, string? reason, bool isAccepted)
    {
        await using var issuer = await TokenIssuer.StartAsync(Cancel);
        var options = Microsoft.Extensions.Options.Options.Create(issuer.Options);
        using var tokens = new BotFrameworkTokens(options, _time);
        var verifier = new BotFrameworkVerifier(options, tokens, new ServiceUrls(options, new Development()), new Development());
        var (caller, _) = await tokens.CheckAsync($"Bearer {issuer.Token(s_now)}", Cancel);
        var refusal = verifier.RefusalOf(new Activity(ActivityTypes.Message) { ServiceUrl = serviceUrl, ChannelId = channel }, caller!);
        Assert.Equal(isAccepted, refusal is null);
        Assert.Contains(reason ?? "", refusal ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net.attacker.example/", false)]
    [InlineData("https://attackerbotframework.com/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("https://169.254.169.254/", false)]
    [InlineData("http://localhost:9000", false)]
    [InlineData("https://hub.partner.example/bot", true)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData(null, false)]
    public void Answers_go_to_listed_hosts_only(string? serviceUrl, bool isAllowed)
    {
        var options = new BotFrameworkOptions { AppId = TokenIssuer.AppId };
        options.AllowedServiceHosts.Add("*.partner.example");
        Assert.Equal(isAllowed, new ServiceUrls(Microsoft.Extensions.Options.Options.Create(options), new Development()).Allows(serviceUrl));
    }

    [Theory]
    [InlineData("", "secret", "", "AppId is missing")]
    [InlineData("my-bot", "secret", "", "AppId is no GUID")]
    [InlineData(TokenIssuer.AppId, "", "", "AppPassword or Channels:BotFramework:CertificatePath is missing")]
    [InlineData(TokenIssuer.AppId, "secret", "not a tenant", "TenantId is neither")]
    public void The_start_names_the_setting_that_is_wrong(string appId, string secret, string tenant, string problem)
    {
        var result = new BotFrameworkOptionsCheck().Validate(null, new BotFrameworkOptions { AppId = appId, AppPassword = secret, TenantId = tenant });
        Assert.Contains(problem, result.FailureMessage, StringComparison.Ordinal);
    }

    private async Task<(BotFrameworkCaller? Caller, string? Refusal)> CheckAsync(TokenIssuer issuer, string token)
    {
        using var tokens = new BotFrameworkTokens(Microsoft.Extensions.Options.Options.Create(issuer.Options), _time);
        return await tokens.CheckAsync($"Bearer {token}", Cancel);
    }

    private static string Forge(string forgery, TokenIssuer issuer, RSA attacker)
    {
        var genuine = issuer.Token(s_now);
        object payload = new { iss = "https://api.botframework.com", aud = TokenIssuer.AppId, exp = s_now.AddHours(1).ToUnixTimeSeconds(), serviceurl = TokenIssuer.ServiceUrl };
        byte[] ByAttacker(byte[] text) => attacker.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return forgery switch
        {
            "audience" => issuer.Token(s_now, token => token.Audience = "someone-else"),
            "issuer" => issuer.Token(s_now, token => token.Issuer = "https://attacker.example"),
            "expired" => issuer.Token(s_now.AddHours(-2)),
            "not yet valid" => issuer.Token(s_now.AddHours(1)),
            "no lifetime" => issuer.Token(s_now, token => (token.Expires, token.NotBefore) = (null, null)),
            "none" => TokenIssuer.Raw(new { alg = "none", typ = "JWT" }, payload, _ => []),
            "HS256 with the public key" => TokenIssuer.Raw(
                new { alg = "HS256", kid = issuer.KeyId }, payload, text => HMACSHA256.HashData(issuer.Key.ExportSubjectPublicKeyInfo(), text)),
            "unknown kid" => TokenIssuer.Raw(new { alg = "RS256", kid = "other" }, payload, ByAttacker),
            "no kid" => TokenIssuer.Raw(new { alg = "RS256" }, payload, ByAttacker),
            "another key under the same kid" => TokenIssuer.Raw(new { alg = "RS256", kid = issuer.KeyId }, payload, ByAttacker),
            "attacker's jku" => TokenIssuer.Raw(new { alg = "RS256", kid = "attacker", jku = "https://attacker.example/keys" }, payload, ByAttacker),
            "one byte changed" => Change(genuine, genuine.IndexOf('.', StringComparison.Ordinal) + 20),
            "truncated signature" => genuine[..^20],
            "no serviceurl" => issuer.Token(s_now, token => token.Claims = null),
            "nonsense" => "a.b.c",
            _ => "",
        };
    }

    private static string Change(string text, int at) => $"{text[..at]}{(text[at] == 'A' ? 'B' : 'A')}{text[(at + 1)..]}";
}
