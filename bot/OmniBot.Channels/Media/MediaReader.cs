using OmniBot.Core.Channels;

namespace OmniBot.Channels.Media;

/// <summary>Opens users' files: by their channel's source when that knows the address, else by the address alone.</summary>
internal sealed class MediaReader(IEnumerable<IMediaSource> sources, MediaDownloads downloads) : IMediaReader
{
    private readonly IMediaSource[] _sources = [.. sources];

    public Task<MediaContent> OpenAsync(string channel, Uri media, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(media);
        return _sources.FirstOrDefault(source => source.Channel == channel && source.Owns(media)) is { } found
            ? found.OpenAsync(media, cancellationToken)
            : downloads.OpenAsync(new MediaRequest(media), cancellationToken);
    }
}
