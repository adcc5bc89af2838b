using OmniBot.Channels.Acs;
using OmniBot.Channels.Alexa;
using OmniBot.Channels.BotFramework;
using OmniBot.Channels.Dialogflow;
using OmniBot.Channels.Email;
using OmniBot.Channels.Instagram;
using OmniBot.Channels.Messenger;
using OmniBot.Channels.Telegram;
using OmniBot.Channels.Twilio;
using OmniBot.Channels.WhatsApp;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Webhooks;

/// <summary>Shows the activities that a captured body becomes, without secrets or a server.</summary>
public static class WebhookParsers
{
    /// <summary>Names of channels as <c>omnibot channels parse</c> takes them, each with its parser. A parser does not throw, whatever the bytes.</summary>
    public static IReadOnlyDictionary<string, Func<ReadOnlyMemory<byte>, WebhookContent>> All { get; } =
        new Dictionary<string, Func<ReadOnlyMemory<byte>, WebhookContent>>(StringComparer.OrdinalIgnoreCase)
        {
            ["msteams"] = BotFrameworkMapper.Parse,
            ["alexa"] = AlexaMapper.Parse,
            ["dialogflow"] = DialogflowMapper.Parse,
            ["email"] = EmailMapper.Parse,
            ["acs"] = AcsMapper.Parse,
            [ChannelIds.WhatsApp] = WhatsAppMapper.Parse,
            [ChannelIds.Messenger] = MessengerMapper.Parse,
            [ChannelIds.Instagram] = InstagramMapper.Parse,
            ["telegram"] = TelegramMapper.Parse,
            ["twilio"] = TwilioMapper.Parse,
        };
}
