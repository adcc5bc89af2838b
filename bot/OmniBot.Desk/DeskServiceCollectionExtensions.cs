using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OmniBot.Core.Desk.Assistance;
using OmniBot.Desk.Access;
using OmniBot.Desk.Assistance;
using OmniBot.Desk.Figures;
using OmniBot.Desk.Live;
using OmniBot.Desk.Texts;

namespace OmniBot.Desk;

/// <summary>Registers the desk.</summary>
public static class DeskServiceCollectionExtensions
{
    /// <summary>Adds the pages of the desk. The ports of <c>OmniBot.Core.Desk</c>, the stores and the policies come from elsewhere.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            // Nothing is lost with a circuit: drafts are in the browser, all else in the store.
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
            options.DisconnectedCircuitMaxRetained = 200;
        });
        services.AddCascadingAuthenticationState();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OpenConversations>();
        services.AddSingleton<DeskAccess>();
        services.AddScoped<DeskTexts>();
        services.AddScoped<PresenceLink>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<PresenceLink>());
        services.AddSingleton<BoardReader>();
        services.TryAddSingleton<ISuggestedReplies, ArticleSuggestions>();
        services.TryAddSingleton<IConversationSummary, RecordSummary>();
        services.TryAddSingleton<IMessageSentiment, WordSentiment>();
        return services;
    }
}
