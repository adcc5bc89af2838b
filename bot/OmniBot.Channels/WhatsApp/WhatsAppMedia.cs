using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Media;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.WhatsApp;

/// <summary>Fetches the files that users sent, by the <c>media://</c> addresses in their attachments.</summary>
/// <remarks>
/// The API turns an id into an address that lasts five minutes and wants our token, which therefore goes to Meta's hosts only.
/// An id lasts seven days. Source: Cloud API, "Media".
/// </remarks>
internal sealed class WhatsAppMedia(
    WhatsAppClient client, MediaDownloads downloads, IOptions<WhatsAppOptions> options, ILogger<WhatsAppMedia> logger) : IMediaSource
{
    private static readonly string[] s_metasHosts = ["fbsbx.com", "fbcdn.net", "whatsapp.net", "facebook.com"];

    public string Channel => ChannelIds.WhatsApp;

    public bool Owns(Uri media) => MediaAddress.Parse(media.OriginalString) is { Channel: ChannelIds.WhatsApp };

    /// <remarks>The whole file is read before it is given out, since its hash is checked.</remarks>
    public async Task<MediaContent> OpenAsync(Uri media, CancellationToken cancellationToken)
    {
        if (MediaAddress.Parse(media.OriginalString) is not { Channel: ChannelIds.WhatsApp } file)
        {
            throw Refused("the address is not one of WhatsApp's files");
        }

        var found = await client.FindMediaAsync(file.Account, file.Id, cancellationToken);
        if (!Uri.TryCreate(found.Text("url"u8), UriKind.Absolute, out var address) || !IsMetas(address))
        {
            throw Refused("the API names a host that is not in Channels:WhatsApp:MediaHosts");
        }

        if (found.Number("file_size"u8) > options.Value.MaxFileBytes)
        {
            throw Refused("it is larger than Channels:WhatsApp:MaxFileBytes");
        }

        var request = new MediaRequest(address)
        {
            Authorization = new AuthenticationHeaderValue("Bearer", options.Value.TokenOf(file.Account)),
            IsConfigured = place => options.Value.MediaHosts.Contains(place.IdnHost, StringComparer.OrdinalIgnoreCase),
            MaxBytes = options.Value.MaxFileBytes,
        };
        await using var download = await downloads.OpenAsync(request, cancellationToken);
        var bytes = await ReadAsync(download, cancellationToken);
        if (found.Filled("sha256"u8) is { } hash && !IsHashOf(bytes, hash))
        {
            throw Refused("its content has another hash than the API told");
        }

        return new MediaContent(new MemoryStream(bytes, writable: false), found.Filled("mime_type"u8) ?? download.ContentType, download.Name, bytes.Length);
    }

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

    private static async Task<byte[]> ReadAsync(MediaContent content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await content.Content.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }

    private ChannelException Refused(string reason)
    {
        MetaLog.FileRefused(logger, ChannelIds.WhatsApp, reason);
        return new ChannelException(ChannelError.Rejected, $"A file of a user was not fetched: {reason}.");
    }
}
