using OmniBot.Core.Channels;
using ChannelNames = OmniBot.Core.Schema.Channels;

namespace OmniBot.Dialogs;

/// <summary>What the Bot Framework's channels can show, for code that knows a channel only by its id.</summary>
/// <remarks>Numbers of buttons as in the SDK v4's <c>Channel</c> class. Our own channels declare their abilities themselves.</remarks>
internal static class BotFrameworkChannels
{
    public static ChannelCapabilities CapabilitiesOf(string? channelId) => channelId switch
    {
        ChannelNames.Facebook or ChannelNames.Skype => Buttons(10, 3),
        ChannelNames.Line => Buttons(13, 99),
        ChannelNames.Kik => Buttons(20, 0),
        ChannelNames.Msteams => Buttons(3, 50),
        ChannelNames.Cortana => Buttons(0, 100),
        ChannelNames.Slack or ChannelNames.Telegram or ChannelNames.Emulator or ChannelNames.Directline or ChannelNames.Webchat
            or ChannelNames.DirectlineSpeech => Buttons(100, 100),
        _ => ChannelCapabilities.TextOnly,
    };

    private static ChannelCapabilities Buttons(int suggested, int onCard) => new()
    {
        MaxSuggestedActions = suggested,
        MaxCardActions = onCard,
        Cards = onCard > 0,
    };
}
