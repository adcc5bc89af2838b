namespace OmniBot.Core.Channels;

/// <summary>Finds channels by id.</summary>
public interface IChannelDirectory
{
    /// <summary>The channel, or null when none of that id is configured.</summary>
    IChannel? Find(string channelId);
}
