using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace OmniBot.Channels.Alexa;

/// <summary>The signing certificates of requests, each checked once and kept while it is valid.</summary>
/// <remarks>Source: Alexa Skills Kit, "Host a Custom Skill as a Web Service", "Verify the signature certificate URL" and the steps after it.</remarks>
internal sealed class AlexaCertificates(IAlexaChainSource source, AlexaTrust trust, TimeProvider time, ILogger<AlexaCertificates> logger)
{
    private const string SubjectName = "echo-api.amazon.com";
    private const int MostKept = 32;
    private static readonly TimeSpan s_keptWhenBad = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_keptWhenGood = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly Dictionary<Uri, Entry> _entries = [];

    /// <summary>The address in its normal form, or null when the rules do not allow it.</summary>
    public static Uri? AllowedUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri.Host.Equals("s3.amazonaws.com", StringComparison.OrdinalIgnoreCase)
        && uri.Port == 443
        && uri.UserInfo.Length == 0
        && uri.AbsolutePath.StartsWith("/echo.api/", StringComparison.Ordinal)
            ? uri
            : null;

    /// <summary>The key that signs, or null when the chain can't be had or is not Amazon's.</summary>
    public async Task<RSA?> FindKeyAsync(Uri url, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Entry? entry;
        lock (_lock)
        {
            if (!_entries.TryGetValue(url, out entry) || entry.Until <= now)
            {
                if (_entries.Count >= MostKept)
                {
                    _entries.Clear();
                }

                // One fetch for all who wait; a caller that gives up leaves it to the others.
                _entries[url] = entry = new Entry(FetchAsync(url), now + s_keptWhenGood);
            }
        }

        var leaf = await entry.Fetch.WaitAsync(cancellationToken);
        if (leaf is null)
        {
            lock (_lock)
            {
                if (_entries.TryGetValue(url, out var current) && current == entry && entry.Until > now + s_keptWhenBad)
                {
                    _entries[url] = entry with { Until = now + s_keptWhenBad };
                }
            }

            return null;
        }

        return now.UtcDateTime >= leaf.NotBefore.ToUniversalTime() && now.UtcDateTime <= leaf.NotAfter.ToUniversalTime()
            ? leaf.GetRSAPublicKey()
            : null;
    }

    private async Task<X509Certificate2?> FetchAsync(Uri url)
    {
        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPem(await source.FetchAsync(url, CancellationToken.None));
            return chain is [var leaf, ..] && IsAmazons(leaf, chain) ? leaf : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or CryptographicException)
        {
            AlexaLog.ChainNotFetched(logger, exception.GetType().Name, exception);
            return null;
        }
    }

    private bool IsAmazons(X509Certificate2 leaf, X509Certificate2Collection sent)
    {
        if (!leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(names => names.EnumerateDnsNames())
            .Contains(SubjectName, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = time.GetUtcNow().UtcDateTime;
        chain.ChainPolicy.ExtraStore.AddRange(sent);
        if (trust.CustomRoots is { } roots)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        }

        return chain.Build(leaf);
    }

    private sealed record Entry(Task<X509Certificate2?> Fetch, DateTimeOffset Until);
}
