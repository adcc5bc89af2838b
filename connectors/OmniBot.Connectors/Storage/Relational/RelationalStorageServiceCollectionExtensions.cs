using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmniBot.Core.Desk;
using OmniBot.Core.Storage;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>Registers the relational store.</summary>
public static class RelationalStorageServiceCollectionExtensions
{
    /// <summary>Adds the database and the conversation store, with settings from <c>Storage</c>.</summary>
    /// <param name="services">Has a <see cref="TimeProvider"/> and logging.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="mode">Who opens the database.</param>
    public static IServiceCollection AddRelationalStorage(
        this IServiceCollection services, IConfiguration configuration, StorageMode mode = StorageMode.Server)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<IRelationalDatabase>(provider => ActivatorUtilities.CreateInstance<SqliteDatabase>(provider, mode));
        services.AddSingleton<IConversationStore, RelationalConversationStore>();
        services.AddSingleton<IHandoffStore, RelationalHandoffStore>();
        services.AddSingleton<IDeliveryStore, RelationalDeliveryStore>();
        return services;
    }
}
