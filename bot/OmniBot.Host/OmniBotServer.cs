using OmniBot.Channels;
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
using OmniBot.Desk;
using OmniBot.Desk.Api;
using OmniBot.Desk.SignIn;
using OmniBot.Host.Configuration;
using OmniBot.Host.Connections;
using OmniBot.Host.Conversations;
using OmniBot.Host.Desk;
using OmniBot.Host.Handoff;
using OmniBot.Host.Health;
using OmniBot.Host.Help;
using OmniBot.Host.Persons;
using OmniBot.Host.Recognition;
using OmniBot.Host.Telemetry;
using OmniBot.Packs;

namespace OmniBot.Host;

/// <summary>Puts the server together: a table of contents of what runs in it.</summary>
public static class OmniBotServer
{
    /// <summary>Builds the server; <paramref name="configure"/> may replace parts, such as the bot.</summary>
    /// <exception cref="SettingsException">A setting is unknown, or its value is of the wrong form.</exception>
    /// <exception cref="StorageOpenException">The database can't be opened.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null) => Build(args, StorageMode.Server, configure);

    /// <summary>Puts the parts together for a tool that runs beside a server: it is not to be started.</summary>
    /// <exception cref="SettingsException">A setting is unknown.</exception>
    public static WebApplication BuildForTools(string[] args) => Build(args, StorageMode.Tool, configure: null);

    private static WebApplication Build(string[] args, StorageMode mode, Action<WebApplicationBuilder>? configure)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddSettings(args);

        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddTelemetry(builder.Configuration)
            .AddHealth()
            .AddProblemDetails()
            .AddArrivals()
            .AddRelationalStorage(builder.Configuration, mode)
            .AddEmbeddedCrm(builder.Configuration)
            .AddConversations(builder.Configuration)
            .AddPersons(builder.Configuration)
            .AddDeskServer()
            .AddHandoffs()
            .AddDesk()
            .AddDeskSignIn(builder.Configuration)
            .AddDeskApi(builder.Configuration)
            .AddWebhooks(builder.Configuration)
            .AddMedia(builder.Configuration)
            .AddWebChat(builder.Configuration)
            .AddBotFramework(builder.Configuration)
            .AddWhatsApp(builder.Configuration)
            .AddMessenger(builder.Configuration)
            .AddInstagram(builder.Configuration)
            .AddTelegram(builder.Configuration)
            .AddTwilio(builder.Configuration)
            .AddAlexa(builder.Configuration)
            .AddDialogflow(builder.Configuration)
            .AddEmail(builder.Configuration)
            .AddAcs(builder.Configuration)
            .AddRecognition()
            .AddPacks(builder.Configuration);
        builder.AddConversationCluster();
        configure?.Invoke(builder);

        var app = builder.Build();
        StartCheck.Run(app.Services);
        app.UseProblemDetails();
        app.Use(ConnectionArrival.PassAsync);
        app.UseWebSockets();
        app.UseDesk();
        app.MapHealth();
        app.MapMetrics();
        app.MapBotFramework();
        app.MapWhatsApp();
        app.MapMessenger();
        app.MapInstagram();
        app.MapTelegram();
        app.MapTwilio();
        app.MapAlexa();
        app.MapDialogflow();
        app.MapAcs();
        app.MapWebChat();
        app.MapChatPage();
        app.MapHelp();
        app.MapDeskSignIn();
        app.MapDesk();
        app.AnnounceWhenReady();
        return app;
    }
}
