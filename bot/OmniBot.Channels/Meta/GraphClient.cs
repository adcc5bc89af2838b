using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Meta;

/// <summary>Calls the Graph API.</summary>
internal sealed class GraphClient : IDisposable
{
    private const int MaxAnswerBytes = 1024 * 1024;
    private static readonly MediaTypeHeaderValue s_json = new("application/json") { CharSet = "utf-8" };
    private readonly HttpClient _http;
    private readonly MetaOptions _options;
    private readonly TimeProvider _time;
    private readonly string _channel;
    private readonly ILogger _logger;

    public GraphClient(string channel, MetaOptions options, TimeProvider time, ILogger logger)
    {
        _channel = channel;
        _options = options;
        _time = time;
        _logger = logger;
        _http = new HttpClient(NewHandler(options)) { Timeout = options.CallTimeout, MaxResponseContentBufferSize = MaxAnswerBytes };
    }

    /// <summary>A handler that follows no redirects, keeps no cookies and tells nobody what it is traced as.</summary>
    public static SocketsHttpHandler NewHandler(MetaOptions options) => new()
    {
        MaxConnectionsPerServer = options.MaxConnections,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    };

    /// <summary>Posts JSON.</summary>
    /// <param name="account">Our account, whose token is used.</param>
    /// <param name="path">Path behind the version, without a slash in front; its parts are escaped.</param>
    /// <param name="body">The JSON.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer; undefined when it is not JSON.</returns>
    /// <exception cref="ChannelException">The API did not take it.</exception>
    public Task<JsonElement> PostAsync(string account, string path, byte[] body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, account, path, new ByteArrayContent(body) { Headers = { ContentType = s_json } }, cancellationToken);

    /// <inheritdoc cref="PostAsync"/>
    public Task<JsonElement> PostFormAsync(string account, string path, MultipartFormDataContent form, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, account, path, form, cancellationToken);

    /// <inheritdoc cref="PostAsync"/>
    public Task<JsonElement> GetAsync(string account, string path, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, account, path, null, cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> CallAsync(
        HttpMethod method, string account, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        var token = _options.TokenOf(account)
            ?? throw new ChannelException(ChannelError.Rejected, $"There is no token for the account {account}: see {_options.Section}:AccessToken.");
        using var request = new HttpRequestMessage(method, new Uri($"{_options.GraphUrl.TrimEnd('/')}/{_options.GraphVersion}/{path}"));
        request.Content = content;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return MetaJson.Parse(body);
            }

            throw ErrorOf(response, body);
        }
        catch (HttpRequestException exception)
        {
            throw new ChannelException(ChannelError.Unavailable, $"The Graph API is not reachable: {exception.HttpRequestError}.", null, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelException(ChannelError.Unavailable, $"The Graph API took longer than {_http.Timeout}.", null, exception);
        }
    }

    private ChannelException ErrorOf(HttpResponseMessage response, byte[] body)
    {
        var retryAfter = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - _time.GetUtcNow()).Ticks)),
            _ => (TimeSpan?)null,
        };
        var exception = GraphErrors.ToException((int)response.StatusCode, body, retryAfter);
        if (GraphErrors.NeedsOperator(exception))
        {
            MetaLog.NeedsOperator(_logger, _channel, GraphErrors.CodeOf(exception), exception.Message);
        }

        return exception;
    }
}
