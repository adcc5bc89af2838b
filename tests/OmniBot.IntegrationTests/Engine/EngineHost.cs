using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.Host;

namespace OmniBot.IntegrationTests.Engine;

/// <summary>The real server on a database of its own, with a bot and a channel of the test's.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly bool _ownsFolder;

    private EngineHost(WebApplication app, RecordingChannel channel, DirectoryInfo folder, bool ownsFolder)
    {
        App = app;
        Channel = channel;
        _folder = folder;
        _ownsFolder = ownsFolder;
    }

    public WebApplication App { get; }

    public RecordingChannel Channel { get; }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url => App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public IConversationDispatcher Dispatcher => App.Services.GetRequiredService<IConversationDispatcher>();

    public IConversationStore Store => App.Services.GetRequiredService<IConversationStore>();

    /// <summary>Starts a server whose bot runs the given code, or the ready-made one.</summary>
    public static async Task<EngineHost> StartAsync(
        BotCallbackHandler? bot, Action<IServiceCollection>? configure = null, DirectoryInfo? folder = null, params string[] settings)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("omnibot-engine-");
        var channel = new RecordingChannel();
        var app = OmniBotServer.Build(
            [
                "--urls", "http://127.0.0.1:0",
                "--environment", "Development",
                "--Storage:Path", Path.Combine(data.FullName, "omnibot.db"),
                "--Logging:LogLevel:Default", "Critical",
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Critical",
                "--Conversations:SendRetryDelay", "00:00:00.010",
                "--Conversations:RecoveryInterval", "00:00:00.200",
                .. settings,
            ],
            builder =>
            {
                if (bot is not null)
                {
                    builder.Services.Replace(ServiceDescriptor.Singleton<IBot>(new CallbackBot(bot)));
                }

                builder.Services.AddSingleton<IChannel>(channel);
                configure?.Invoke(builder.Services);
            });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new EngineHost(app, channel, data, ownsFolder: folder is null);
    }

    public static ConversationKey KeyOf(string conversation) => new(RecordingChannel.ChannelId, "bot", conversation);

    public static Activity Message(string conversation, string id, string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        Text = text,
        Locale = "en-US",
        ChannelId = RecordingChannel.ChannelId,
        From = new ChannelAccount { Id = $"user-{conversation}" },
        Recipient = new ChannelAccount { Id = "bot" },
        Conversation = new ConversationAccount { Id = conversation },
    };

    public async Task<AcceptedActivity> SayAsync(string conversation, string id, string text) =>
        (await Dispatcher.EnqueueAsync([new InboundActivity(KeyOf(conversation), Message(conversation, id, text))], Token))[0];

    public Task<TurnResult> AskAsync(string conversation, string id, string text) =>
        Dispatcher.EnqueueAndWaitAsync(new InboundActivity(KeyOf(conversation), Message(conversation, id, text)), Token);

    public async Task<ConversationRecord> RecordOfAsync(string conversation) =>
        (await Store.FindConversationAsync(KeyOf(conversation), Token))!;

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        if (_ownsFolder)
        {
            _folder.Delete(recursive: true);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => callback(turnContext, cancellationToken);
    }
}
