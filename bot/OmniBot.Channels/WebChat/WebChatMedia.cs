using OmniBot.Channels.Media;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.WebChat;

/// <summary>Opens the files that users sent to this server, from its own store: this server may not reach itself by its public address.</summary>
internal sealed class WebChatMedia(IUploadStore uploads) : IMediaSource
{
    private const string Attachments = $"{WebChatUrls.Root}/attachments/";

    public string Channel => ChannelIds.WebChat;

    public bool Owns(Uri media) => IdOf(media) is not null;

    public async Task<MediaContent> OpenAsync(Uri media, CancellationToken cancellationToken)
    {
        if (IdOf(media) is not { } id || await uploads.FindAsync(id, cancellationToken) is not { } upload)
        {
            throw MediaDownloads.Refused("it is not there any more");
        }

        var content = File.OpenRead(upload.Path);
        return new MediaContent(content, upload.ContentType, upload.Name, content.Length);
    }

    private static string? IdOf(Uri media)
    {
        if (media.Scheme is not ("http" or "https") || media.AbsolutePath.IndexOf(Attachments, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at))
        {
            return null;
        }

        return Uri.UnescapeDataString(media.AbsolutePath[(at + Attachments.Length)..]);
    }
}
