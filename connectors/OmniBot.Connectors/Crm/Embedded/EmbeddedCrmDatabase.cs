using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Connectors.Crm.Embedded.Tables;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>The CRM's tables in the conversation store's database. The first use makes them, and puts the sample data in.</summary>
internal sealed class EmbeddedCrmDatabase(
    IRelationalDatabase database, IOptions<EmbeddedCrmOptions> options, TimeProvider time, ILogger<EmbeddedCrmDatabase> logger)
    : IDisposable
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile bool _isOpen;

    /// <summary>Reads.</summary>
    /// <exception cref="ConnectorException">Unavailable when the database fails.</exception>
    public async Task<T> ReadAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(cancellationToken);
            return await database.ReadAsync(work, cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or StorageOpenException)
        {
            throw Unavailable(exception);
        }
    }

    /// <summary>Writes in one transaction. The work may run twice, and must refuse before it changes anything.</summary>
    /// <exception cref="ConnectorException">The refusal, or Unavailable when the database fails.</exception>
    public async Task<T> WriteAsync<T>(Func<DbConnection, Outcome<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(cancellationToken);
            var outcome = await database.WriteAsync(work, cancellationToken);
            return outcome.Error is { } error ? throw new ConnectorException(error, outcome.Message!) : outcome.Value!;
        }
        catch (Exception exception) when (exception is DbException or StorageOpenException)
        {
            throw Unavailable(exception);
        }
    }

    public void Dispose() => _opening.Dispose();

    private static ConnectorException Unavailable(Exception exception) =>
        new(ConnectorError.Unavailable, "The embedded CRM's database failed.", exception);

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
                await database.MigrateAsync("crm", EmbeddedScripts.Read("Crm.Embedded.Scripts.Sqlite"), cancellationToken);
                await SeedAsync(cancellationToken);
                _isOpen = true;
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.SeedSampleData)
        {
            return;
        }

        var now = time.GetUtcNow();
        var (customers, orders, articles) = (SampleData.Customers(), SampleData.Orders(now), SampleData.Articles());
        var isSeeded = await database.WriteAsync(
            connection =>
            {
                if (CounterTable.Current(connection, CounterTable.Seeded) > 0
                    || !CustomerTable.IsEmpty(connection) || ArticleTable.List(connection).Count > 0)
                {
                    return false;
                }

                foreach (var customer in customers)
                {
                    CustomerTable.TryPut(connection, customer);
                }

                foreach (var order in orders)
                {
                    OrderTable.Put(connection, order);
                }

                foreach (var article in articles)
                {
                    ArticleTable.Put(connection, article);
                }

                CounterTable.Next(connection, CounterTable.Seeded);
                return true;
            },
            cancellationToken);
        if (isSeeded)
        {
            EmbeddedCrmLog.Seeded(logger, customers.Count, orders.Count, articles.Count);
        }
    }
}
