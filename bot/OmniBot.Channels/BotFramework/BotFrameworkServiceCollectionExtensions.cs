using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.BotFramework;

public static class BotFrameworkServiceCollectionExtensions
{
    /// <summary>Adds the Bot Framework channel, with settings from <c>Channels:BotFramework</c>.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<BotFrameworkOptions>().Bind(configuration.GetSection("Channels:BotFramework")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsCheck>();
        services.AddSingleton<BotFrameworkTokens>();
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<ConnectorCredential>();
        services.AddSingleton<ConnectorPace>();
        services.AddSingleton<BotFrameworkVerifier>();
        services.AddSingleton<ConnectorHttp>();
        services.AddSingleton<BotConnectorClient>();
        services.AddSingleton<IChannel, BotFrameworkChannel>();
        services.AddSingleton(provider => new ChannelDescription(
            ChannelIds.BotFramework, "Microsoft Teams and the other channels of Azure Bot Service", "/api/messages",
            provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.Missing()));
        return services;
    }
}
