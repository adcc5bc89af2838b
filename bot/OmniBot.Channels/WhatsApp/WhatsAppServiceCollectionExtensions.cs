using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.WhatsApp;

public static class WhatsAppServiceCollectionExtensions
{
    /// <summary>Adds WhatsApp by Meta's Cloud API, with settings from <c>Channels:WhatsApp</c>.</summary>
    public static IServiceCollection AddWhatsApp(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<WhatsAppOptions>().Bind(configuration.GetSection("Channels:WhatsApp")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WhatsAppOptions>, WhatsAppOptionsValidator>();
        services.AddSingleton<WhatsAppClient>();
        services.AddSingleton<IMediaSource, WhatsAppMedia>();
        services.AddSingleton<IChannel, WhatsAppChannel>();
        services.AddSingleton(provider => new ChannelDescription(
            ChannelIds.WhatsApp, "WhatsApp (Cloud API)", WhatsAppEndpoint.Path, provider.GetRequiredService<IOptions<WhatsAppOptions>>().Value.Missing()));
        return services;
    }
}
