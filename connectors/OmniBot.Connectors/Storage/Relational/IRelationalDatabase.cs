using System.Data.Common;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>A relational database with one writer: concurrent writes share one durable commit.</summary>
public interface IRelationalDatabase
{
    /// <summary>Name of the folder of scripts that suit the database: <c>Sqlite</c>.</summary>
    string Dialect { get; }

    /// <summary>Other servers may write to it.</summary>
    bool IsShared { get; }

    /// <summary>Creates or migrates a component's tables from its embedded scripts, in the order of their names.</summary>
    /// <param name="component">Name of the component, under which the version is kept.</param>
    /// <param name="scripts">The text of each script; the number of the first is 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageOpenException">A newer build has made the tables.</exception>
    Task MigrateAsync(string component, IReadOnlyList<string> scripts, CancellationToken cancellationToken);

    /// <summary>Runs a write in the writer's transaction and returns once it is durable.</summary>
    /// <remarks>
    /// The work may run twice: when another write of the same transaction fails, all are rolled back and run again one by one. So it must
    /// depend on its arguments and the database alone. An exception undoes it and comes to the caller.
    /// A write that is queued is written even when the caller gives up.
    /// </remarks>
    /// <param name="work">The write.</param>
    /// <param name="cancellationToken">Gives the wait up, as long as the write is not queued.</param>
    /// <param name="mayWait">The write is content to share the commit of a later one, when one comes within a few milliseconds.</param>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    ValueTask<T> WriteAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken, bool mayWait = false);

    /// <summary>Runs a read on a connection of its own; it sees every write that has completed.</summary>
    /// <remarks>Each statement sees the newest state; only statements of one transaction see the same.</remarks>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    ValueTask<T> ReadAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken);
}
