using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Email;

public static class EmailServiceCollectionExtensions
{
    /// <summary>Adds e-mail by IMAP and SMTP, with settings from <c>Channels:Email</c>. It has no endpoint: it fetches its mail.</summary>
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<EmailOptions>().Bind(configuration.GetSection("Channels:Email")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmailOptions>, EmailOptionsValidator>();
        services.AddSingleton<EmailTokens>();
        services.AddSingleton<EmailClient>();
        services.AddSingleton<EmailCap>();
        services.AddSingleton<IChannel, EmailChannel>();
        services.AddHostedService<EmailReceiver>();
        services.AddSingleton(provider => new ChannelDescription(
            ChannelIds.Email, "E-mail", null, provider.GetRequiredService<IOptions<EmailOptions>>().Value.Missing()));
        return services;
    }
}
