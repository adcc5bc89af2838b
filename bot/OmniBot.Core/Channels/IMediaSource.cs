namespace OmniBot.Core.Channels;

/// <summary>Fetches the files that one channel's users sent, where that needs more than their address.</summary>
public interface IMediaSource
{
    /// <summary>Id of the channel in whose conversations it is asked.</summary>
    string Channel { get; }

    /// <summary>Whether an address is one of this channel's files. Others are fetched by their address alone, without credentials.</summary>
    bool Owns(Uri media);

    /// <summary>Opens a file.</summary>
    /// <exception cref="ChannelException">It is not there, may not be fetched or is too large (Rejected), or the vendor does not answer.</exception>
    Task<MediaContent> OpenAsync(Uri media, CancellationToken cancellationToken);
}
