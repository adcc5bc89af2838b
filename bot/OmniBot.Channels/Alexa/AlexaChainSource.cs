namespace OmniBot.Channels.Alexa;

/// <summary>Fetches certificate chains from Amazon's storage. The caller has checked the address.</summary>
internal sealed class AlexaChainSource : IAlexaChainSource, IDisposable
{
    // The address comes in a header of a request that is not verified yet, so little is asked of it.
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(3),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    public Task<string> FetchAsync(Uri url, CancellationToken cancellationToken) => _http.GetStringAsync(url, cancellationToken);

    public void Dispose() => _http.Dispose();
}
