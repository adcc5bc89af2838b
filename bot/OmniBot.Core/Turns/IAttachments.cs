using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns;

/// <summary>Files of a Connector service. All methods throw <see cref="Channels.ChannelException"/> when the service refuses.</summary>
public interface IAttachments
{
    Task<AttachmentInfo> GetAttachmentInfoAsync(string attachmentId, CancellationToken cancellationToken = default);

    /// <returns>The file; dispose of it.</returns>
    Task<Stream> GetAttachmentAsync(string attachmentId, string viewId, CancellationToken cancellationToken = default);
}
