using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Twilio;

public static class TwilioServiceCollectionExtensions
{
    /// <summary>Adds the Twilio channel, with settings from <c>Channels:Twilio</c>.</summary>
    public static IServiceCollection AddTwilio(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<TwilioOptions>().Bind(configuration.GetSection("Channels:Twilio")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsValidator>();
        services.AddMetrics();
        services.AddSingleton<TwilioVerifier>();
        services.AddSingleton<TwilioPacer>();
        services.AddSingleton<TwilioMetrics>();
        services.AddSingleton<TwilioClient>();
        services.AddSingleton<IMediaSource, TwilioMedia>();
        services.AddSingleton<IChannel, TwilioChannel>();
        services.AddSingleton(provider => new ChannelDescription(
            ChannelIds.Twilio, "SMS, MMS and WhatsApp by Twilio", TwilioEndpoint.Path, provider.GetRequiredService<IOptions<TwilioOptions>>().Value.Missing()));
        return services;
    }
}
