using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>Moves the write-ahead log into the database file, out of the writer's way.</summary>
/// <remarks>
/// A PASSIVE checkpoint waits for nobody, but under steady load it never gets the log to start anew. So past the bound a RESTART follows,
/// which holds up the writer for the little that the PASSIVE one left. The file keeps its size meanwhile: to write over what is there is
/// quicker to make durable than to grow a file. Source: SQLite documentation, "PRAGMA wal_checkpoint".
/// </remarks>
internal sealed class SqliteCheckpoints : IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(500);
    private readonly Lock _lock = new();
    private readonly SqliteWriter _writer;
    private readonly SqliteConnection _connection;
    private readonly long _maxLogPages;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private long _lastCommits;
    private bool _isDisposed;

    /// <summary>Starts the timer.</summary>
    /// <param name="writer">Tells whether there is anything new.</param>
    /// <param name="connection">A connection of its own, which it closes.</param>
    /// <param name="maxLogBytes">Size above which the log starts anew.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log for failures.</param>
    public SqliteCheckpoints(SqliteWriter writer, SqliteConnection connection, long maxLogBytes, TimeProvider time, ILogger logger)
    {
        _writer = writer;
        _connection = connection;
        _maxLogPages = maxLogBytes / (long)connection.Scalar("PRAGMA page_size")!;
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
            if (!_isDisposed && commits != _lastCommits)
            {
                _lastCommits = commits;
                if (Checkpoint("PASSIVE") > _maxLogPages)
                {
                    Checkpoint("RESTART");
                }
            }
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <returns>The number of pages in the log, moved or not; 0 when that is unknown.</returns>
    private long Checkpoint(string kind)
    {
        try
        {
            return _connection.Query($"PRAGMA wal_checkpoint({kind})", row => row.GetInt64(1))[0];
        }
        catch (DbException exception)
        {
            StorageLog.CheckpointFailed(_logger, exception);
            return 0;
        }
    }
}
