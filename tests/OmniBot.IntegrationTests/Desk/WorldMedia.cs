using System.Text;
using OmniBot.Core.Channels;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>The files of all channels: each holds its channel and address; those called gone are not there.</summary>
internal sealed class WorldMedia : IMediaReader
{
    public Task<MediaContent> OpenAsync(string channel, Uri media, CancellationToken cancellationToken)
    {
        if (media.OriginalString.EndsWith("gone", StringComparison.Ordinal))
        {
            throw new ChannelException(ChannelError.Rejected, "It is gone.");
        }

        var bytes = Encoding.UTF8.GetBytes($"{channel} {media.OriginalString}");
        return Task.FromResult(new MediaContent(new MemoryStream(bytes), "application/octet-stream", "stored.bin", bytes.Length));
    }
}
