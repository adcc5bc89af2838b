using OmniBot.Connectors.Desk;
using OmniBot.Core.Desk;

namespace OmniBot.Host.Desk;

internal static class DeskServiceCollectionExtensions
{
    /// <summary>Adds what the desk stands on: its feed of notices, directory, audit log, accounts and keys.</summary>
    public static IServiceCollection AddDeskServer(this IServiceCollection services)
    {
        services.AddSingleton<IDeskFeed, DeskFeed>();
        services.AddDeskStorage();
        services.AddHostedService<DeskInitializer>();
        services.AddKeyRing();
        return services;
    }
}
