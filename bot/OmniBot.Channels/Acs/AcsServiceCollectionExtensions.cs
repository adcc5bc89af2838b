using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Acs;

public static class AcsServiceCollectionExtensions
{
    /// <summary>Adds Azure Communication Services, with settings from <c>Channels:Acs</c>.</summary>
    public static IServiceCollection AddAcs(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<AcsOptions>().Bind(configuration.GetSection("Channels:Acs")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AcsOptions>, AcsOptionsValidator>();
        services.AddSingleton<AcsVerifier>();
        services.AddSingleton<AcsCredential>();
        services.AddSingleton<AcsClient>();
        services.AddSingleton<IChannel, AcsChannel>();
        services.AddSingleton(provider => new ChannelDescription(
            ChannelIds.Acs, "Azure Communication Services: SMS and WhatsApp", AcsEndpoint.Path, provider.GetRequiredService<IOptions<AcsOptions>>().Value.Missing()));
        return services;
    }
}
