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
    private static readonly TimeSpan s_checkpointInterval = TimeSpan.FromSeconds(1);
    private readonly StorageOptions _options;
    private readonly ILogger<SqliteDatabase> _logger;
    private readonly string _path;
    private readonly FileStream? _serverLock;
    private readonly SqliteConnection _writer;
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly BlockingCollection<Write> _queue = [];
    private readonly Thread _thread;
    private readonly ITimer _checkpoints;
    private int _checkpointing;
    private long _lastLogBytes;

    /// <summary>Opens the file.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="mode">A server keeps other servers out.</param>
    /// <param name="time">The clock of the checkpoints.</param>
    /// <param name="logger">The log.</param>
    /// <exception cref="StorageOpenException">The file can't be opened, or another server has it.</exception>
    public SqliteDatabase(IOptions<StorageOptions> options, StorageMode mode, TimeProvider time, ILogger<SqliteDatabase> logger)
    {
        _options = options.Value;
        _logger = logger;
        _path = Path.GetFullPath(_options.Path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            if (mode == StorageMode.Server)
            {
                _serverLock = new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }

            _writer = Open();
        }
        catch (IOException exception) when (File.Exists(_path + ".lock") && _serverLock is null && mode == StorageMode.Server)
        {
            throw new StorageOpenException(
                $"Another server uses the database '{_path}'. Stop it, or name another file with the setting Storage:Path.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            _serverLock?.Dispose();
            throw new StorageOpenException($"The database '{_path}' (setting Storage:Path) can't be opened: {exception.Message}", exception);
        }

        _thread = new Thread(WriteBatches) { Name = "omnibot-writer", IsBackground = true };
        _thread.Start();
        _checkpoints = time.CreateTimer(_ => Checkpoint(), null, s_checkpointInterval, s_checkpointInterval);
    }

    public async Task MigrateAsync(string component, IReadOnlyList<string> scripts, CancellationToken cancellationToken)
    {
        var version = await WriteAsync(
            connection =>
            {
                connection.Execute("CREATE TABLE IF NOT EXISTS schema_versions(component TEXT PRIMARY KEY, version INTEGER NOT NULL)");
                var current = Convert.ToInt32(
                    connection.Scalar("SELECT version FROM schema_versions WHERE component = @0", component) ?? 0, CultureInfo.InvariantCulture);
                if (current > scripts.Count)
                {
                    throw new StorageOpenException(
                        $"The database '{_path}' is at version {current} of {component}; this build knows {scripts.Count}. Use a newer build.");
                }

                for (; current < scripts.Count; current++)
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = scripts[current];
                    command.ExecuteNonQuery();
                }

                connection.Execute(
                    "INSERT INTO schema_versions(component, version) VALUES(@0, @1) ON CONFLICT(component) DO UPDATE SET version = excluded.version",
                    component,
                    current);
                return current;
            },
            cancellationToken);
        StorageLog.Migrated(_logger, _path, version, component);
    }

    public async ValueTask<T> WriteAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        var write = new Write<T>(work);
        _queue.Add(write, CancellationToken.None);

        // Once it is queued it is written: giving up the wait would leave the caller in doubt.
        return await write.Task;
    }

    public ValueTask<T> ReadAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        var connection = _readers.TryTake(out var pooled) ? pooled : Open();
        try
        {
            return ValueTask.FromResult(work(connection));
        }
        finally
        {
            _readers.Add(connection);
        }
    }

    public void Dispose()
    {
        if (_queue.IsAddingCompleted)
        {
            return;
        }

        _checkpoints.Dispose();
        _queue.CompleteAdding();
        _thread.Join();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writer.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        _writer.Dispose();
        _serverLock?.Dispose();
        _queue.Dispose();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            PRAGMA busy_timeout = {(int)_options.BusyTimeout.TotalMilliseconds};
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA wal_autocheckpoint = 0;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -4096;
            """;
        command.ExecuteNonQuery();
        return connection;
    }

    private void WriteBatches()
    {
        var batch = new List<Write>(_options.MaxBatchSize);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < _options.MaxBatchSize && _queue.TryTake(out var next))
            {
                batch.Add(next);
            }

            if (!TryCommit(batch) && batch.Count > 1)
            {
                foreach (var write in batch)
                {
                    TryCommit([write]);
                }
            }

            foreach (var write in batch)
            {
                write.Complete();
            }

            batch.Clear();
        }
    }

    private bool TryCommit(List<Write> batch)
    {
        try
        {
            _writer.Execute("BEGIN IMMEDIATE");
        }
        catch (DbException exception)
        {
            batch.ForEach(write => write.Fail(exception));
            return true;
        }

        try
        {
            foreach (var write in batch)
            {
                if (!write.TryRun(_writer))
                {
                    _writer.Execute("ROLLBACK");
                    return false;
                }
            }

            _writer.Execute("COMMIT");
        }
        catch (DbException exception)
        {
            batch.ForEach(write => write.Fail(exception));
            TryRollBack();
        }

        return true;
    }

    private void TryRollBack()
    {
        try
        {
            _writer.Execute("ROLLBACK");
        }
        catch (DbException)
        {
            // SQLite has rolled back by itself.
        }
    }

    private void Checkpoint()
    {
        if (Interlocked.Exchange(ref _checkpointing, 1) == 1)
        {
            return;
        }

        try
        {
            var log = new FileInfo(_path + "-wal");
            var bytes = log.Exists ? log.Length : 0;
            if (bytes > 0 && bytes != _lastLogBytes)
            {
                using var connection = Open();
                connection.Execute(bytes > _options.MaxLogBytes ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)");
            }

            _lastLogBytes = bytes;
        }
        catch (Exception exception) when (exception is DbException or IOException)
        {
            StorageLog.CheckpointFailed(_logger, exception);
        }
        finally
        {
            Volatile.Write(ref _checkpointing, 0);
        }
    }

    private abstract class Write
    {
        /// <summary>False when the work threw.</summary>
        public abstract bool TryRun(DbConnection connection);

        public abstract void Fail(Exception exception);

        public abstract void Complete();
    }

    private sealed class Write<T>(Func<DbConnection, T> work) : Write
    {
        private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;
        private Exception? _exception;

        public Task<T> Task => _source.Task;

        public override bool TryRun(DbConnection connection)
        {
            try
            {
                _exception = null;
                _result = work(connection);
                return true;
            }
            catch (Exception exception)
            {
                _exception = exception;
                return false;
            }
        }

        public override void Fail(Exception exception) => _exception = exception;

        public override void Complete()
        {
            if (_exception is not null)
            {
                _source.SetException(_exception);
            }
            else
            {
                _source.SetResult(_result!);
            }
        }
    }
}
