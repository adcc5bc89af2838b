using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Connectors.Desk;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Desk;

namespace OmniBot.Tests.Connectors.Desk;

/// <summary>The desk's directory, audit log and accounts in a database file of their own.</summary>
internal sealed class DeskFile : IDeskFeed, IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("omnibot-desk-");
    private ServiceProvider _services = null!;

    public DeskFile() => Open();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public IDeskDirectory Entries => _services.GetRequiredService<IDeskDirectory>();

    public IAuditLog Audit => _services.GetRequiredService<IAuditLog>();

    public IAgentAccountStore Accounts => _services.GetRequiredService<IAgentAccountStore>();

    public IRelationalDatabase Database => _services.GetRequiredService<IRelationalDatabase>();

    public List<DeskNotice> Notices { get; } = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Runs SQL on the file, as someone with a database tool would.</summary>
    public async Task RunSqlAsync(string sql) =>
        await Database.WriteAsync(
            connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                return command.ExecuteNonQuery();
            },
            Token);

    /// <summary>Takes away what keeps the audit log append-only.</summary>
    public Task DropTriggersAsync() => RunSqlAsync(
        """
        DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; DROP TRIGGER audit_next_only;
        DROP TRIGGER audit_head_next_only; DROP TRIGGER audit_head_no_delete; DROP TRIGGER audit_head_one;
        """);

    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        Open();
    }

    public IDisposable Subscribe(Func<DeskNotice, ValueTask> handler) => throw new NotSupportedException();

    public void Publish(DeskNotice notice) => Notices.Add(notice);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void Open()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Path", Path.Combine(_folder.FullName, "test.db"))])
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IDeskFeed>(this)
            .AddRelationalStorage(configuration, StorageMode.Server)
            .AddDeskStorage()
            .BuildServiceProvider();
    }
}
