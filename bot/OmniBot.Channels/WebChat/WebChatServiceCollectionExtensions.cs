using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.WebChat;

public static class WebChatServiceCollectionExtensions
{
    /// <summary>Adds the web chat, with settings from <c>Channels:WebChat</c>.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<WebChatOptions>()
            .Bind(configuration.GetSection("Channels:WebChat"))
            .PostConfigure(options =>
            {
                if (options.DataFolder.Length == 0)
                {
                    options.DataFolder = Path.GetDirectoryName(Path.GetFullPath(configuration["Storage:Path"] ?? "data/omnibot.db"))!;
                }
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebChatOptions>, WebChatOptionsValidator>();
        services.AddSingleton<IKeyStore, FileKeyStore>();
        services.AddSingleton<IUploadStore, FileUploadStore>();
        services.AddSingleton<IMediaSource, WebChatMedia>();
        services.AddSingleton<WebChatTokens>();
        services.AddSingleton<WebChatAccess>();
        services.AddSingleton<WebChatUrls>();
        services.AddSingleton<RequestLimiter>();
        services.AddSingleton<ConversationClock>();
        services.AddSingleton<WebChatInbox>();
        services.AddSingleton<ChatPageFiles>();
        services.AddSingleton<IChannel, WebChatChannel>();
        services.AddSingleton(new ChannelDescription(ChannelIds.WebChat, "Web chat and Direct Line", "/v3/directline", []));
        return services;
    }
}
