using System.Data.Common;
using OmniBot.Connectors.Storage.Relational;

namespace OmniBot.Connectors.Desk;

/// <summary>The desk's tables in the conversation store's database. The first use makes them, and puts in what a desk begins with.</summary>
internal sealed class DeskDatabase(IRelationalDatabase database, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile bool _isOpen;

    public async Task<T> ReadAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return await database.ReadAsync(work, cancellationToken);
    }

    /// <summary>Writes in one transaction. The work may run twice.</summary>
    public async Task<T> WriteAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return await database.WriteAsync(work, cancellationToken);
    }

    public void Dispose() => _opening.Dispose();

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (_isOpen)
        {
            return;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (!_isOpen)
            {
                await database.MigrateAsync("desk", EmbeddedScripts.Read($"Desk.Scripts.{database.Dialect}"), cancellationToken);
                var now = time.GetUtcNow();
                await database.WriteAsync(connection => DeskSeeds.Put(connection, now), cancellationToken);
                _isOpen = true;
            }
        }
        finally
        {
            _opening.Release();
        }
    }
}
