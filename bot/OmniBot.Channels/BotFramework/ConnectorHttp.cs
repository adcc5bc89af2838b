using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.BotFramework;

/// <summary>One HTTP call of a Connector service: the bot's token, errors, and answers.</summary>
internal sealed class ConnectorHttp : IDisposable
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json") { CharSet = "utf-8" };
    private readonly ConnectorCredential _credential;
    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    public ConnectorHttp(IOptions<BotFrameworkOptions> options, ConnectorCredential credential, TimeProvider time)
    {
        _credential = credential;
        _time = time;
        _http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = options.Value.MaxConnections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = options.Value.CallTimeout,
        };
    }

    /// <summary>Calls the service. The caller disposes of the answer, which is one of success.</summary>
    /// <exception cref="ChannelException">The service is not reachable or refuses.</exception>
    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, Uri uri, byte[]? json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, uri);
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json) { Headers = { ContentType = s_json } };
        }

        try
        {
            if (await _credential.GetTokenAsync(cancellationToken) is { } token)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            var response = await _http.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                throw await ErrorOfAsync(response, cancellationToken);
            }
        }
        catch (AuthenticationFailedException exception)
        {
            throw new ChannelException(
                ChannelError.Unavailable, "Entra ID gives no token for the Connector service: check Channels:BotFramework:AppId, AppPassword and TenantId.", null, exception);
        }
        catch (HttpRequestException exception)
        {
            throw new ChannelException(ChannelError.Unavailable, $"The Connector service is not reachable: {exception.HttpRequestError}.", null, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelException(ChannelError.Unavailable, $"The Connector service took longer than {_http.Timeout}.", null, exception);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<ChannelException> ErrorOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var retryAfter = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - _time.GetUtcNow()).Ticks)),
            _ => (TimeSpan?)null,
        };

        // 403 ConversationBlockedByUser, BotNotInConversationRoster, BotDisabledByAdmin and 404 ConversationNotFound are for good.
        var error = response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => ChannelError.Throttled,
            HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or >= HttpStatusCode.InternalServerError => ChannelError.Unavailable,
            _ => ChannelError.Rejected,
        };
        var code = CodeOf(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return new ChannelException(error, $"The Connector service answered with {(int)response.StatusCode}{(code is null ? "" : $" {code}")}.", retryAfter);
    }

    private static string? CodeOf(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<ErrorResponse>(body, ActivityJson.Options)?.Error?.Code is { Length: > 0 and <= 80 } code && code.All(char.IsAsciiLetterOrDigit) ? code : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
