namespace OmniBot.Core.Channels;

/// <summary>Ids of our channels: the first part of their conversations' keys.</summary>
public static class ChannelIds
{
    /// <summary>Our own Direct Line 3.0 server and chat page.</summary>
    public const string WebChat = "webchat";

    /// <summary>Azure Bot Service and the Bot Framework Emulator, with all the channels behind them.</summary>
    public const string BotFramework = "botframework";

    /// <summary>WhatsApp by Meta's Cloud API.</summary>
    public const string WhatsApp = "whatsapp";

    /// <summary>Facebook Messenger.</summary>
    public const string Messenger = "messenger";

    /// <summary>Instagram's direct messages.</summary>
    public const string Instagram = "instagram";

    /// <summary>SMS, MMS and WhatsApp by Twilio.</summary>
    public const string Twilio = "twilio";

    /// <summary>Telegram's bots.</summary>
    public const string Telegram = "telegram";

    /// <summary>E-mail by IMAP and SMTP.</summary>
    public const string Email = "email";

    /// <summary>Amazon Alexa's custom skills.</summary>
    public const string Alexa = "alexa";

    /// <summary>Dialogflow CX and ES webhooks.</summary>
    public const string Dialogflow = "dialogflow";

    /// <summary>Azure Communication Services: SMS and advanced messaging.</summary>
    public const string Acs = "acs";
}
