using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Desk;

namespace OmniBot.Connectors.Desk;

/// <summary>Registers the desk's directory, audit log and accounts.</summary>
public static class DeskStorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IDeskDirectory"/>, <see cref="IAuditLog"/> and <see cref="IAgentAccountStore"/> on the relational storage. They need
    /// an <see cref="IDeskFeed"/> and a <see cref="TimeProvider"/>, and make their tables at the first use.
    /// </summary>
    public static IServiceCollection AddDeskStorage(this IServiceCollection services)
    {
        services.AddSingleton<DeskDatabase>();
        services.AddSingleton<RelationalDeskDirectory>();
        services.AddSingleton<IDeskDirectory>(provider => provider.GetRequiredService<RelationalDeskDirectory>());
        services.AddSingleton<IAuditLog, RelationalAuditLog>();
        services.AddSingleton<IAgentAccountStore, RelationalAgentAccountStore>();
        return services;
    }

    /// <summary>Makes the tables and loads the directory, so that the first request doesn't wait for it.</summary>
    public static Task InitializeDeskStorageAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<RelationalDeskDirectory>().LoadAsync(cancellationToken);
}
