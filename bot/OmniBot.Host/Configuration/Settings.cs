using OmniBot.Channels.Acs;
using OmniBot.Channels.Alexa;
using OmniBot.Channels.BotFramework;
using OmniBot.Channels.Dialogflow;
using OmniBot.Channels.Email;
using OmniBot.Channels.Instagram;
using OmniBot.Channels.Media;
using OmniBot.Channels.Messenger;
using OmniBot.Channels.Telegram;
using OmniBot.Channels.Twilio;
using OmniBot.Channels.WebChat;
using OmniBot.Channels.Webhooks;
using OmniBot.Channels.WhatsApp;
using OmniBot.Connectors.Crm.Embedded;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Desk.Api;
using OmniBot.Desk.SignIn;
using OmniBot.Desk.SignIn.OpenIdConnect;
using OmniBot.Host.Conversations;
using OmniBot.Host.Persons;
using OmniBot.Packs;

namespace OmniBot.Host.Configuration;

/// <summary>Where settings come from, and which there are.</summary>
internal static class Settings
{
    /// <summary>Each section with the type that it is bound to.</summary>
    public static IReadOnlyDictionary<string, Type> Sections { get; } = new Dictionary<string, Type>
    {
        ["Storage"] = typeof(StorageOptions),
        ["Continue"] = typeof(ContinueOptions),
        ["Conversations"] = typeof(ConversationOptions),
        ["Channels:Webhooks"] = typeof(WebhookOptions),
        ["Channels:Media"] = typeof(MediaOptions),
        ["Channels:WebChat"] = typeof(WebChatOptions),
        ["Channels:BotFramework"] = typeof(BotFrameworkOptions),
        ["Channels:WhatsApp"] = typeof(WhatsAppOptions),
        ["Channels:Messenger"] = typeof(MessengerOptions),
        ["Channels:Instagram"] = typeof(InstagramOptions),
        ["Channels:Telegram"] = typeof(TelegramOptions),
        ["Channels:Twilio"] = typeof(TwilioOptions),
        ["Channels:Alexa"] = typeof(AlexaOptions),
        ["Channels:Dialogflow"] = typeof(DialogflowOptions),
        ["Channels:Email"] = typeof(EmailOptions),
        ["Channels:Acs"] = typeof(AcsOptions),
        ["Crm:Embedded"] = typeof(EmbeddedCrmOptions),
        ["Desk:Api"] = typeof(DeskApiOptions),
        ["Desk:SignIn"] = typeof(DeskSignInOptions),
        ["Desk:OpenIdConnect"] = typeof(DeskOpenIdConnectOptions),
        ["Packs"] = typeof(PackOptions),
    };

    /// <summary>The folder for data when no setting names one: the same for the server and the command line, wherever they are started.</summary>
    public static string DefaultDataFolder
    {
        get
        {
            var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return local.Length == 0 ? Path.GetFullPath("data") : Path.Combine(local, "omnibot");
        }
    }

    /// <summary>Adds <c>OMNIBOT_</c> variables between the files and the command line, and refuses unknown settings.</summary>
    /// <exception cref="SettingsException">A setting is unknown.</exception>
    public static void AddSettings(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData =
            [
                new("Storage:Path", Path.Combine(DefaultDataFolder, "omnibot.db")),
                new("Logging:LogLevel:Default", "Information"),
                new("Logging:LogLevel:Microsoft", "Warning"),
                new("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"),
                new("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error"),
                new("Logging:LogLevel:Orleans", "Warning"),
                new("Logging:LogLevel:Orleans.Runtime.Silo", "Error"),
                new("Logging:LogLevel:Orleans.Runtime.Watchdog", "Error"),
                new("Logging:LogLevel:Polly", "Error"),
                new("Logging:LogLevel:System.Net.Http", "Warning"),
            ],
        });
        builder.Configuration.AddEnvironmentVariables(SettingsCheck.EnvironmentPrefix);
        builder.Configuration.AddCommandLine(args);
        SettingsCheck.Check(builder.Configuration, Sections);
    }
}
