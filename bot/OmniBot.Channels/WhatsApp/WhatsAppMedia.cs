using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.WhatsApp;

/// <summary>Fetches the files that users sent, by the <c>media://</c> addresses in their attachments.</summary>
/// <remarks>
/// The API turns an id into an address that lasts five minutes and wants our token, which therefore goes to Meta's hosts only.
/// An id lasts seven days. Source: Cloud API, "Media".
/// </remarks>
internal sealed class WhatsAppMedia(WhatsAppClient client, IOptions<WhatsAppOptions> options, ILogger<WhatsAppMedia> logger) : IDisposable
{
    private static readonly string[] s_metasHosts = ["fbsbx.com", "fbcdn.net", "whatsapp.net", "facebook.com"];
    private readonly HttpClient _http = new(GraphClient.NewHandler(options.Value)) { Timeout = options.Value.CallTimeout };

    /// <summary>Fetches a file.</summary>
    /// <exception cref="ChannelException">It is not there, it is too large, its hash is wrong, or WhatsApp does not answer.</exception>
    public async Task<WhatsAppFile> ReadAsync(string mediaUrl, CancellationToken cancellationToken)
    {
        if (MediaAddress.Parse(mediaUrl) is not { Channel: ChannelIds.WhatsApp } media)
        {
            throw Refused("the address is not one of WhatsApp's files");
        }

        var found = await client.FindMediaAsync(media.Account, media.Id, cancellationToken);
        if (!Uri.TryCreate(found.Text("url"u8), UriKind.Absolute, out var uri) || !IsMetas(uri))
        {
            throw Refused("the API names a host that is not in Channels:WhatsApp:MediaHosts");
        }

        if (found.Number("file_size"u8) > options.Value.MaxFileBytes)
        {
            throw Refused("it is larger than Channels:WhatsApp:MaxFileBytes");
        }

        var (bytes, type) = await DownloadAsync(uri, media.Account, cancellationToken);
        if (found.Filled("sha256"u8) is { } hash && !IsHashOf(bytes, hash))
        {
            throw Refused("its content has another hash than the API told");
        }

        return new WhatsAppFile(found.Filled("mime_type"u8) ?? type ?? "application/octet-stream", bytes);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The API writes hashes in hex, webhooks in Base64.</summary>
    internal static bool IsHashOf(ReadOnlySpan<byte> content, string hash)
    {
        var computed = SHA256.HashData(content);
        return hash.Equals(Convert.ToHexString(computed), StringComparison.OrdinalIgnoreCase) || hash == Convert.ToBase64String(computed);
    }

    private bool IsMetas(Uri uri)
    {
        var hosts = options.Value.MediaHosts is { Length: > 0 } named ? named : s_metasHosts;
        return uri.UserInfo.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            && hosts.Any(host => uri.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase)
                || uri.IdnHost.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<(byte[] Content, string? ContentType)> DownloadAsync(Uri uri, string account, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.TokenOf(account));
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new ChannelException(
                    GraphErrors.KindOf((int)response.StatusCode, 0, isTransient: false), $"The download of a file was answered with {(int)response.StatusCode}.");
            }

            return (await ReadAsync(response.Content, cancellationToken), response.Content.Headers.ContentType?.ToString());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ChannelException(ChannelError.Unavailable, "The download of a file broke off.", null, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelException(ChannelError.Unavailable, $"The download of a file took longer than {_http.Timeout}.", null, exception);
        }
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var limit = options.Value.MaxFileBytes;
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (buffer.Length + read > limit)
            {
                throw Refused("it is larger than Channels:WhatsApp:MaxFileBytes");
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private ChannelException Refused(string reason)
    {
        MetaLog.FileRefused(logger, ChannelIds.WhatsApp, reason);
        return new ChannelException(ChannelError.Rejected, $"A file of a user was not fetched: {reason}.");
    }
}
