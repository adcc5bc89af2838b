using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>A SQLite file in WAL mode with <c>synchronous=FULL</c>: one writer thread, group commit, checkpoints in the background.</summary>
/// <remarks>Source: SQLite documentation, "Write-Ahead Logging" and "PRAGMA synchronous".</remarks>
internal sealed class SqliteDatabase : IRelationalDatabase, IDisposable
{
    // A checkpoint that waits for readers holds up the writer meanwhile.
    private static readonly TimeSpan s_checkpointWait = TimeSpan.FromMilliseconds(200);
    private readonly TimeSpan _busyTimeout;
    private readonly ILogger<SqliteDatabase> _logger;
    private readonly SqliteFile _file;
    private readonly SqliteConnection _connection;
    private readonly SqliteWriter _writer;
    private readonly SqliteCheckpoints? _checkpoints;
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private volatile bool _isClosed;

    /// <summary>Opens the file.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="mode">A server keeps other servers out and does the checkpoints.</param>
    /// <param name="time">The clock of the checkpoints.</param>
    /// <param name="logger">The log.</param>
    /// <exception cref="StorageOpenException">The file can't be opened, or another server has it.</exception>
    public SqliteDatabase(IOptions<StorageOptions> options, StorageMode mode, TimeProvider time, ILogger<SqliteDatabase> logger)
    {
        _logger = logger;
        _busyTimeout = options.Value.BusyTimeout;
        _file = new SqliteFile(options.Value.Path, mode);
        try
        {
            _connection = _file.Open(_busyTimeout, isReader: false);
        }
        catch (StorageOpenException)
        {
            _file.Dispose();
            throw;
        }

        _writer = new SqliteWriter(_connection, options.Value.MaxBatchSize);
        _checkpoints = mode == StorageMode.Server
            ? new SqliteCheckpoints(_writer, _file.Open(s_checkpointWait, isReader: false), options.Value.MaxLogBytes, time, logger)
            : null;
    }

    public string Dialect => "Sqlite";

    /// <summary>A lock keeps other servers out.</summary>
    public bool IsShared => false;

    public async Task MigrateAsync(string component, IReadOnlyList<string> scripts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        var version = await WriteAsync(connection => Migrate(connection, component, scripts), cancellationToken);
        StorageLog.Migrated(_logger, _file.Path, version, component);
    }

    public async ValueTask<T> WriteAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken, bool mayWait = false)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        var write = new QueuedWrite<T>(work, mayWait);
        _writer.Add(write);

        // Once it is queued it is written: giving up the wait would leave the caller in doubt.
        return await write.Task;
    }

    public ValueTask<T> ReadAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isClosed, typeof(IRelationalDatabase));
        var connection = _readers.TryTake(out var pooled) ? pooled : _file.Open(_busyTimeout, isReader: true);
        try
        {
            return ValueTask.FromResult(work(connection));
        }
        finally
        {
            if (_isClosed)
            {
                connection.Dispose();
            }
            else
            {
                _readers.Add(connection);
            }
        }
    }

    /// <summary>Writes what waits, empties the log and closes the file.</summary>
    public void Dispose()
    {
        if (!_writer.TryStop())
        {
            return;
        }

        _isClosed = true;
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _checkpoints?.Dispose();
        _connection.Dispose();
        _file.Dispose();
    }

    private int Migrate(DbConnection connection, string component, IReadOnlyList<string> scripts)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_versions(component TEXT PRIMARY KEY, version INTEGER NOT NULL)");
        var current = Convert.ToInt32(
            connection.Scalar("SELECT version FROM schema_versions WHERE component = @0", component) ?? 0, CultureInfo.InvariantCulture);
        if (current > scripts.Count)
        {
            throw new StorageOpenException(
                $"The database '{_file.Path}' is at version {current} of {component}; this build knows {scripts.Count}. Use a newer build.");
        }

        for (; current < scripts.Count; current++)
        {
            using var command = connection.CreateCommand();
            command.CommandText = scripts[current];
            using var reader = command.ExecuteReader();
            while (reader.NextResult())
            {
                // Only this way each statement's failure is reported.
            }
        }

        connection.Execute(
            "INSERT INTO schema_versions(component, version) VALUES(@0, @1) ON CONFLICT(component) DO UPDATE SET version = excluded.version",
            component,
            current);
        return current;
    }
}
