using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Media;

/// <summary>Downloads files from public addresses, within limits. No exception holds an address: some carry a secret.</summary>
internal sealed class MediaDownloads : IDisposable
{
    public const int MaxRedirects = 3;

    private readonly MediaOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _public;

    // Of its own, since a connection is used again for whatever goes to the same host.
    private readonly HttpClient _configured;

    public MediaDownloads(IOptions<MediaOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        var guarded = NewHandler();
        guarded.ConnectCallback = AddressGuard.ConnectAsync;
        _public = new HttpClient(guarded) { Timeout = Timeout.InfiniteTimeSpan };
        _configured = new HttpClient(NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="ChannelException">It is not there, not public or too large (Rejected), or the host does not answer in time.</exception>
    public async Task<MediaContent> OpenAsync(MediaRequest request, CancellationToken cancellationToken)
    {
        var maxBytes = Math.Min(request.MaxBytes, _options.MaxBytes);
        var limit = new CancellationTokenSource(_options.Timeout, _time);
        HttpResponseMessage? response = null;
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            response = await FollowAsync(request, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw Of(response.StatusCode);
            }

            var headers = response.Content.Headers;
            if (headers.ContentLength > maxBytes)
            {
                throw TooLarge(maxBytes);
            }

            var content = new MediaStream(await response.Content.ReadAsStreamAsync(either.Token), response, limit, maxBytes);
            return new MediaContent(content, headers.ContentType?.ToString(), NameOf(headers.ContentDisposition), headers.ContentLength);
        }
        catch (Exception exception)
        {
            var isLate = limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested;
            response?.Dispose();
            limit.Dispose();
            throw exception switch
            {
                OperationCanceledException when isLate => Late(),
                HttpRequestException { InnerException: MediaRefusedException } => Refused("its host is not public"),
                HttpRequestException failed => new ChannelException(ChannelError.Unavailable, $"A file's host is not reachable: {failed.HttpRequestError}."),
                IOException => BrokenOff(),
                _ => exception,
            };
        }
    }

    public void Dispose()
    {
        _public.Dispose();
        _configured.Dispose();
    }

    internal static ChannelException Refused(string reason) => new(ChannelError.Rejected, $"A file of a user was not fetched: {reason}.");

    internal static ChannelException TooLarge(long maxBytes) => Refused($"it is larger than {maxBytes} bytes");

    internal static ChannelException Late() => new(ChannelError.Unavailable, "A file of a user took longer than Channels:Media:Timeout.");

    internal static ChannelException BrokenOff() => new(ChannelError.Unavailable, "The download of a file broke off.");

    private async Task<HttpResponseMessage> FollowAsync(MediaRequest request, CancellationToken cancellationToken)
    {
        var address = request.Address;
        for (var redirects = 0; ; redirects++)
        {
            if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            {
                throw Refused("its address is not one of http or https");
            }

            using var message = new HttpRequestMessage(HttpMethod.Get, address);
            message.Headers.Authorization = redirects == 0 ? request.Authorization : null;
            var client = request.IsConfigured(address) ? _configured : _public;
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            if (redirects == MaxRedirects)
            {
                throw Refused($"it is behind more than {MaxRedirects} redirects");
            }

            address = new Uri(address, location);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static ChannelException Of(HttpStatusCode status) => new(
        status switch
        {
            HttpStatusCode.TooManyRequests => ChannelError.Throttled,
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => ChannelError.Unavailable,
            _ => ChannelError.Rejected,
        },
        $"The download of a file was answered with {(int)status}.");

    private static string? NameOf(ContentDispositionHeaderValue? header) => (header?.FileNameStar ?? header?.FileName)?.Trim('"') is { Length: > 0 } name ? name : null;

    private static SocketsHttpHandler NewHandler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
        UseCookies = false,

        // A proxy would look up the host itself.
        UseProxy = false,

        // Without a propagator there are no spans either, which would name the address.
        ActivityHeadersPropagator = null,
    };
}
