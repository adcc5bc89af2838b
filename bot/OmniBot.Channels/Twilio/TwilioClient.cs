using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Twilio;

/// <summary>Calls Twilio's REST API. Source: Twilio Docs, "Messages resource", "Create a Message".</summary>
internal sealed class TwilioClient : IDisposable
{
    private readonly TwilioOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    public TwilioClient(IOptions<TwilioOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _http = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = _options.CallTimeout,
        };
    }

    /// <summary>The account's credentials, or the API key's. For Twilio's own hosts only.</summary>
    public AuthenticationHeaderValue Authorization
    {
        get
        {
            var (user, secret) = _options.ApiKeySid.Length > 0 ? (_options.ApiKeySid, _options.ApiKeySecret) : (_options.AccountSid, _options.AuthToken);
            return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}")));
        }
    }

    /// <summary>Sends a message.</summary>
    /// <returns>The message's SID.</returns>
    /// <exception cref="ChannelException">Twilio did not take it.</exception>
    public async Task<string?> SendAsync(IReadOnlyList<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        if (_options.Missing() is [var missing, ..])
        {
            throw new ChannelException(ChannelError.Rejected, $"The channel is off: {missing} is not set.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.ApiUrl}/2010-04-01/Accounts/{_options.AccountSid}/Messages.json")
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.Authorization = Authorization;
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw TwilioErrors.Of(response.StatusCode, Read(body, TwilioJsonContext.Default.TwilioError)?.Code, RetryAfterOf(response));
            }

            return Read(body, TwilioJsonContext.Default.TwilioMessage)?.Sid;
        }
        catch (HttpRequestException exception)
        {
            throw new ChannelException(ChannelError.Unavailable, $"Twilio is not reachable: {exception.HttpRequestError}.", null, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelException(ChannelError.Unavailable, $"Twilio took longer than {_http.Timeout}.", null, exception);
        }
    }

    public void Dispose() => _http.Dispose();

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - _time.GetUtcNow()).Ticks)),
        _ => null,
    };

    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            // A proxy's page: the status says enough.
            return null;
        }
    }
}
