using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Webhooks;

public static class WebhookServiceCollectionExtensions
{
    /// <summary>Adds what all webhooks have in common, with settings from <c>Channels:Webhooks</c>.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection("Channels:Webhooks")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>();
        services.TryAddSingleton<SenderLimiter>();
        services.TryAddSingleton<WebhookReceiver>();
        return services;
    }
}
