using System.Collections.Frozen;
using OmniBot.Core.Channels;

namespace OmniBot.Host.Conversations;

/// <inheritdoc cref="IChannelDirectory"/>
internal sealed class ChannelDirectory(IEnumerable<IChannel> channels) : IChannelDirectory
{
    private readonly FrozenDictionary<string, IChannel> _channels = channels.ToFrozenDictionary(channel => channel.Id, StringComparer.Ordinal);

    public IChannel? Find(string channelId) => _channels.GetValueOrDefault(channelId);
}
