using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.BotFramework;

/// <summary>Calls the Bot Framework's Connector service at an activity's service URL.</summary>
/// <remarks>Source: Connector REST API v3, operations SendToConversation, ReplyToActivity, UpdateActivity and DeleteActivity.</remarks>
internal sealed class BotConnectorClient : IDisposable
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json") { CharSet = "utf-8" };
    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    public BotConnectorClient(IOptions<BotFrameworkOptions> options, TimeProvider time)
    {
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

    /// <summary>Sends an activity, as a reply where it says to what.</summary>
    /// <returns>The id that the channel gave it, when it gave one.</returns>
    /// <exception cref="ChannelException">The service did not take it.</exception>
    public Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, UriOf(activity, activity.ReplyToId), activity, cancellationToken);

    /// <inheritdoc cref="SendAsync"/>
    public Task<string?> UpdateAsync(Activity activity, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, UriOf(activity, activityId), activity, cancellationToken);

    /// <inheritdoc cref="SendAsync"/>
    public Task DeleteAsync(Activity activity, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, UriOf(activity, activityId), null, cancellationToken);

    public void Dispose() => _http.Dispose();

    private static Uri UriOf(Activity activity, string? activityId)
    {
        var path = $"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? path : $"{path}/{Uri.EscapeDataString(activityId)}");
    }

    private async Task<string?> CallAsync(HttpMethod method, Uri uri, Activity? activity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, uri);
        if (activity is not null)
        {
            request.Content = new ByteArrayContent(ActivityJson.Serialize(activity)) { Headers = { ContentType = s_json } };
        }

        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw ErrorOf(response);
            }

            return IdOf(await response.Content.ReadAsByteArrayAsync(cancellationToken));
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

    private ChannelException ErrorOf(HttpResponseMessage response)
    {
        var retryAfter = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - _time.GetUtcNow()).Ticks)),
            _ => (TimeSpan?)null,
        };
        var error = response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => ChannelError.Throttled,
            HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or >= HttpStatusCode.InternalServerError => ChannelError.Unavailable,
            _ => ChannelError.Rejected,
        };
        return new ChannelException(error, $"The Connector service answered with {(int)response.StatusCode}.", retryAfter);
    }

    private static string? IdOf(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("id"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }
            }
        }
        catch (JsonException)
        {
            // Some channels answer with nothing, or with text: the activity was taken all the same.
        }

        return null;
    }
}
