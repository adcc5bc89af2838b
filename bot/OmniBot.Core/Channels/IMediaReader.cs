namespace OmniBot.Core.Channels;

/// <summary>Opens the files in users' attachments, whatever their address.</summary>
public interface IMediaReader
{
    /// <summary>Opens a file.</summary>
    /// <param name="channel">
    /// Id of the channel that the attachment came by. Only that channel's credentials are used: a user of one channel can name the files of another.
    /// </param>
    /// <param name="media">The attachment's address: <c>http(s)</c>, or <c>media://channel/account/id</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ChannelException">It is not there, may not be fetched or is too large (Rejected), or the vendor does not answer.</exception>
    Task<MediaContent> OpenAsync(string channel, Uri media, CancellationToken cancellationToken);
}
