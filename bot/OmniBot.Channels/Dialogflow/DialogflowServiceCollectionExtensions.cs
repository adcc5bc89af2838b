using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Dialogflow;

public static class DialogflowServiceCollectionExtensions
{
    /// <summary>Adds Dialogflow, with settings from <c>Channels:Dialogflow</c>, and lists what Google has turned off.</summary>
    public static IServiceCollection AddDialogflow(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DialogflowOptions>().Bind(configuration.GetSection("Channels:Dialogflow")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DialogflowOptions>, DialogflowOptionsValidator>();
        services.AddSingleton<DialogflowVerifier>();
        services.AddSingleton<IChannel, DialogflowChannel>();
        services.AddSingleton(provider => new ChannelDescription(
            ChannelIds.Dialogflow, "Google Dialogflow CX and ES", DialogflowEndpoint.Path, provider.GetRequiredService<IOptions<DialogflowOptions>>().Value.Missing()));
        services.AddSingleton(new ChannelDescription(
            "google-assistant", "Google Assistant's Conversational Actions", null, [], "turned off by Google on 13 June 2023"));
        services.AddSingleton(new ChannelDescription(
            "google-business-messages", "Google Business Messages", null, [], "turned off by Google in July 2024"));
        return services;
    }
}
