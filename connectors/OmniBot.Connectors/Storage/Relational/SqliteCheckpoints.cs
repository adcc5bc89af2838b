using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>Moves the write-ahead log into the database file, out of the writer's way.</summary>
/// <remarks>
/// A PASSIVE checkpoint waits for nobody, but under steady load it never gets the log to start anew. So one that has grown past the bound is
/// cut by TRUNCATE, which holds up the writer for the little that the PASSIVE one before it left. Source: SQLite documentation,
/// "PRAGMA wal_checkpoint".
/// </remarks>
internal sealed class SqliteCheckpoints : IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);
    private readonly Lock _lock = new();
    private readonly SqliteWriter _writer;
    private readonly SqliteConnection _connection;
    private readonly string _logPath;
    private readonly long _maxLogBytes;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private long _lastCommits;
    private bool _isDisposed;

    /// <summary>Starts the timer.</summary>
    /// <param name="writer">Tells whether there is anything new.</param>
    /// <param name="connection">A connection of its own, which it closes.</param>
    /// <param name="logPath">The write-ahead log.</param>
    /// <param name="maxLogBytes">Size above which the log is cut.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log for failures.</param>
    public SqliteCheckpoints(
        SqliteWriter writer, SqliteConnection connection, string logPath, long maxLogBytes, TimeProvider time, ILogger logger)
    {
        _writer = writer;
        _connection = connection;
        _logPath = logPath;
        _maxLogBytes = maxLogBytes;
        _logger = logger;
        _timer = time.CreateTimer(_ => Run(), null, s_interval, s_interval);
    }

    /// <summary>Empties the log and closes the connection. The writer has stopped.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                Checkpoint("TRUNCATE");
                _connection.Dispose();
            }
        }
    }

    private void Run()
    {
        if (!_lock.TryEnter())
        {
            return;
        }

        try
        {
            var commits = _writer.Commits;
            var log = new FileInfo(_logPath);
            var isTooLong = log.Exists && log.Length > _maxLogBytes;
            if (!_isDisposed && (commits != _lastCommits || isTooLong))
            {
                _lastCommits = commits;
                Checkpoint("PASSIVE");
                if (isTooLong)
                {
                    Checkpoint("TRUNCATE");
                }
            }
        }
        finally
        {
            _lock.Exit();
        }
    }

    private void Checkpoint(string kind)
    {
        try
        {
            _connection.Execute($"PRAGMA wal_checkpoint({kind})");
        }
        catch (DbException exception)
        {
            StorageLog.CheckpointFailed(_logger, exception);
        }
    }
}
