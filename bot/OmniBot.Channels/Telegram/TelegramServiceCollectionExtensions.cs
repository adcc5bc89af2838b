using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Telegram;

public static class TelegramServiceCollectionExtensions
{
    /// <summary>Adds the Telegram channel, with settings from <c>Channels:Telegram</c>.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<TelegramOptions>().Bind(configuration.GetSection("Channels:Telegram")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>();
        services.AddSingleton<TelegramVerifier>();
        services.AddSingleton<TelegramPacer>();
        services.AddSingleton<TelegramClient>();
        services.AddSingleton<TelegramButtons>();
        services.AddSingleton<IMediaSource, TelegramMedia>();
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddHostedService<TelegramReceiver>();
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
            return new ChannelDescription(ChannelIds.Telegram, "Telegram", options.Polling ? null : TelegramEndpoint.Path, options.Missing());
        });
        return services;
    }
}
