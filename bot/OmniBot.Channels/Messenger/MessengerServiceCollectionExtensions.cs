using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Messenger;

public static class MessengerServiceCollectionExtensions
{
    /// <summary>Adds Messenger, with settings from <c>Channels:Messenger</c>.</summary>
    public static IServiceCollection AddMessenger(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<MessengerOptions>().Bind(configuration.GetSection("Channels:Messenger")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MessengerOptions>, MessengerOptionsValidator>();
        services.AddSingleton<MessengerClient>();
        services.AddSingleton<IChannel, MessengerChannel>();
        services.AddSingleton(provider => new ChannelDescription(
            ChannelIds.Messenger, "Facebook Messenger", MessengerEndpoint.Path, provider.GetRequiredService<IOptions<MessengerOptions>>().Value.Missing()));
        return services;
    }
}
