using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Connectors.Crm.Embedded;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Crm;

namespace OmniBot.Tests.Connectors.Crm.Embedded;

/// <summary>An embedded CRM in a database file of its own, at 08:00 UTC of Tuesday, 24 November 2026, unless told otherwise.</summary>
internal sealed class EmbeddedCrmFile : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("omnibot-crm-");
    private ServiceProvider _services = null!;

    public EmbeddedCrmFile(params (string Name, string Value)[] settings) => Open(settings);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public ICrm Crm => _services.GetRequiredService<ICrm>();

    public EmbeddedCrmRecords Records => _services.GetRequiredService<EmbeddedCrmRecords>();

    public IRelationalDatabase Database => _services.GetRequiredService<IRelationalDatabase>();

    public async Task<int> CountAsync(string table) =>
        await Database.ReadAsync(connection => (int)(long)connection.Scalar($"SELECT count(*) FROM {table}")!, CancellationToken.None);

    /// <summary>Stops the server and starts it again with the same file.</summary>
    public async Task RestartAsync(params (string Name, string Value)[] settings)
    {
        await _services.DisposeAsync();
        Open(settings);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void Open((string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"Crm:Embedded:{setting.Name}", setting => (string?)setting.Value))
            .AddInMemoryCollection([new("Storage:Path", Path.Combine(_folder.FullName, "test.db"))])
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddRelationalStorage(configuration, StorageMode.Server)
            .AddEmbeddedCrm(configuration)
            .BuildServiceProvider();
    }
}
