using System.Net;
using System.Net.Sockets;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Host.Pipeline;
using Orleans.Configuration;

namespace OmniBot.Host.Conversations;

internal static class ConversationsServiceCollectionExtensions
{
    /// <summary>Adds the durable engine: dispatcher, grain, turn pipeline, outbox and recovery.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConversationOptions>().Bind(configuration.GetSection("Conversations")).ValidateOnStart();
        services.AddSingleton<Microsoft.Extensions.Options.IValidateOptions<ConversationOptions>, ConversationOptionsValidator>();
        services.AddSingleton<HostLifetime>();
        services.AddHostedService<StoreInitializer>();
        services.AddHostedService<WarmUp>();
        services.AddTurnEngine();
        services.AddSingleton<ConversationFeed>();
        services.AddSingleton<IConversationFeed>(provider => provider.GetRequiredService<ConversationFeed>());
        services.AddHostedService<RecoveryService>();
        return services;
    }

    /// <summary>Adds what a turn needs, without the parts that receive, store and send: enough for a replay.</summary>
    public static IServiceCollection AddTurnEngine(this IServiceCollection services)
    {
        services.AddSingleton<ConversationDispatcher>();
        services.AddSingleton<IConversationDispatcher>(provider => provider.GetRequiredService<ConversationDispatcher>());
        services.AddSingleton<IChannelDirectory, ChannelDirectory>();
        services.AddSingleton<ConversationState>(_ => new ConversationState());
        services.AddSingleton<UserState>(_ => new UserState());
        services.AddSingleton<PrivateConversationState>(_ => new PrivateConversationState());
        services.AddSingleton<TelemetryMiddleware>();
        services.AddSingleton<IDeliveryReports, DeliveryReports>();
        services.AddSingleton<CapabilitiesMiddleware>();
        services.AddSingleton<OfferedActionsMiddleware>();
        services.AddSingleton<StateMiddleware>();
        services.AddSingleton<DurableAdapter>(provider =>
        {
            var adapter = ActivatorUtilities.CreateInstance<DurableAdapter>(provider);
            TurnPipeline.Build(adapter, provider);
            return adapter;
        });
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<DurableAdapter>());
        services.AddSingleton<TurnEngine>();
        return services;
    }

    /// <summary>Adds Orleans with one silo. Its port is a free one on loopback, so that several hosts can run on one machine.</summary>
    public static WebApplicationBuilder AddConversationCluster(this WebApplicationBuilder builder)
    {
        builder.Host.UseOrleans(silo =>
        {
            var port = FreePort();
            silo.UseLocalhostClustering(siloPort: port, gatewayPort: 0, primarySiloEndpoint: new IPEndPoint(IPAddress.Loopback, port));
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromMinutes(11));
        });
        return builder;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
