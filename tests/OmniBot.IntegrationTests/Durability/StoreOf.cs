using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Storage;

namespace OmniBot.IntegrationTests.Durability;

/// <summary>Opens the store of a server that runs or ran, as a tool does.</summary>
internal sealed class StoreOf : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreOf(ServiceProvider services) => _services = services;

    public IConversationStore Store => _services.GetRequiredService<IConversationStore>();

    public static async Task<StoreOf> OpenAsync(string database, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", database)]).Build();
        var store = new StoreOf(new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddRelationalStorage(configuration, StorageMode.Tool)
            .BuildServiceProvider());
        await store.Store.InitializeAsync(cancellationToken);
        return store;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
