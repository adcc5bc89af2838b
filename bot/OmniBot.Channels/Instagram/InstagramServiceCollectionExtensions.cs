using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Instagram;

public static class InstagramServiceCollectionExtensions
{
    /// <summary>Adds Instagram, with settings from <c>Channels:Instagram</c>.</summary>
    public static IServiceCollection AddInstagram(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<InstagramOptions>().Bind(configuration.GetSection("Channels:Instagram")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<InstagramOptions>, InstagramOptionsValidator>();
        services.AddSingleton<InstagramClient>();
        services.AddSingleton<IChannel, InstagramChannel>();
        services.AddSingleton(provider => new ChannelDescription(
            ChannelIds.Instagram, "Instagram", InstagramEndpoint.Path, provider.GetRequiredService<IOptions<InstagramOptions>>().Value.Missing()));
        return services;
    }
}
