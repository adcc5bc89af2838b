using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Media;

public static class MediaServiceCollectionExtensions
{
    /// <summary>Adds what opens users' files, with settings from <c>Channels:Media</c>.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<MediaOptions>().Bind(configuration.GetSection("Channels:Media")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MediaOptions>, MediaOptionsValidator>();
        services.AddSingleton<MediaDownloads>();
        services.AddSingleton<IMediaReader, MediaReader>();
        return services;
    }
}
