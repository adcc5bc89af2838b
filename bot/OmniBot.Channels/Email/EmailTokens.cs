using System.Text.Json;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Json;

namespace OmniBot.Channels.Email;

/// <summary>Signs in to mail servers, by password or XOAUTH2.</summary>
internal sealed class EmailTokens(IOptions<EmailOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_renewBefore = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _renewing = new(1);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    private string _token = "";
    private DateTimeOffset _expiresAt;

    /// <summary>Connects with TLS and signs in.</summary>
    public async Task ConnectAsync(IMailService service, string host, int port, int tlsPort, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        service.Timeout = (int)settings.CallTimeout.TotalMilliseconds;
        var isPlain = settings.PlainOnLoopback && Uri.TryCreate($"imap://{host}", UriKind.Absolute, out var uri) && uri.IsLoopback;
        await service.ConnectAsync(
            host, port, isPlain ? SecureSocketOptions.None : port == tlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, cancellationToken);
        if (settings.OAuthTokenUrl.Length > 0)
        {
            await service.AuthenticateAsync(new SaslMechanismOAuth2(settings.UserName, await TokenAsync(cancellationToken)), cancellationToken);
        }
        else
        {
            await service.AuthenticateAsync(settings.UserName, settings.Password, cancellationToken);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _renewing.Dispose();
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        await _renewing.WaitAsync(cancellationToken);
        try
        {
            if (_expiresAt - s_renewBefore > time.GetUtcNow())
            {
                return _token;
            }

            var settings = options.Value;
            var form = new Dictionary<string, string>
            {
                ["grant_type"] = settings.OAuthRefreshToken.Length > 0 ? "refresh_token" : "client_credentials",
                ["client_id"] = settings.OAuthClientId,
                ["client_secret"] = settings.OAuthClientSecret,
            };
            if (settings.OAuthRefreshToken.Length > 0)
            {
                form["refresh_token"] = settings.OAuthRefreshToken;
            }

            if (settings.OAuthScope.Length > 0)
            {
                form["scope"] = settings.OAuthScope;
            }

            using var content = new FormUrlEncodedContent(form);
            using var response = await _http.PostAsync(new Uri(settings.OAuthTokenUrl), content, cancellationToken);
            var answer = VendorJson.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            if (!response.IsSuccessStatusCode || answer.Text("access_token") is not { } token)
            {
                throw new AuthenticationException($"The token server answered with {(int)response.StatusCode} {answer.Text("error")}.");
            }

            var seconds = answer.Field("expires_in") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var given) ? given : 3600;
            (_token, _expiresAt) = (token, time.GetUtcNow().AddSeconds(seconds));
            return token;
        }
        finally
        {
            _renewing.Release();
        }
    }
}
