using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Alexa;

public static class AlexaServiceCollectionExtensions
{
    /// <summary>Adds Alexa's custom skills, with settings from <c>Channels:Alexa</c>.</summary>
    public static IServiceCollection AddAlexa(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AlexaOptions>().Bind(configuration.GetSection("Channels:Alexa")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AlexaOptions>, AlexaOptionsValidator>();
        services.TryAddSingleton(new AlexaTrust());
        services.TryAddSingleton<IAlexaChainSource, AlexaChainSource>();
        services.AddSingleton<AlexaCertificates>();
        services.AddSingleton<AlexaVerifier>();
        services.AddSingleton<AlexaClient>();
        services.AddSingleton<IChannel, AlexaChannel>();
        services.AddSingleton(provider => new ChannelDescription(
            ChannelIds.Alexa, "Amazon Alexa", AlexaEndpoint.Path, provider.GetRequiredService<IOptions<AlexaOptions>>().Value.Missing()));
        return services;
    }
}
