namespace OmniBot.Core.Channels;

/// <summary>Ids of our channels: the first part of their conversations' keys.</summary>
public static class ChannelIds
{
    /// <summary>Our own Direct Line 3.0 server and chat page.</summary>
    public const string WebChat = "webchat";

    /// <summary>Azure Bot Service and the Bot Framework Emulator, with all the channels behind them.</summary>
    public const string BotFramework = "botframework";
}
