using Microsoft.Extensions.Logging.Abstractions;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Storage;
using OmniBot.TestKit.Storage;

namespace OmniBot.Tests.Connectors.Storage.Relational;

/// <summary>The store on a file in a folder of its own, which is deleted afterwards.</summary>
internal sealed class SqliteStoreUnderTest : StoreUnderTest
{
    private SqliteDatabase _database;
    private RelationalConversationStore _store;

    private SqliteStoreUnderTest(string folder, StorageOptions options)
    {
        Folder = folder;
        Options = options;
        (_database, _store) = Open(StorageMode.Server);
    }

    public string Folder { get; }

    public StorageOptions Options { get; }

    public string File => Options.Path;

    public SqliteDatabase Database => _database;

    public override IConversationStore Store => _store;

    /// <summary>Opens a store, in a new folder unless one is given.</summary>
    public static async Task<SqliteStoreUnderTest> StartAsync(
        CancellationToken cancellationToken, string? folder = null, Action<StorageOptions>? configure = null)
    {
        folder ??= Directory.CreateTempSubdirectory("omnibot-store-").FullName;
        var options = new StorageOptions { Path = Path.Combine(folder, "data", "omnibot.db") };
        configure?.Invoke(options);
        var test = new SqliteStoreUnderTest(folder, options);
        await test._store.InitializeAsync(cancellationToken);
        return test;
    }

    /// <summary>Opens the same file once more.</summary>
    public (SqliteDatabase Database, RelationalConversationStore Store) Open(StorageMode mode)
    {
        var database = new SqliteDatabase(
            Microsoft.Extensions.Options.Options.Create(Options), mode, Time, NullLogger<SqliteDatabase>.Instance);
        return (database, new RelationalConversationStore(database, Time));
    }

    public override async Task ReopenAsync(CancellationToken cancellationToken)
    {
        _database.Dispose();
        (_database, _store) = Open(StorageMode.Server);
        await _store.InitializeAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync()
    {
        _database.Dispose();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
