using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>The one thread that writes. All writes that wait at the same time share one transaction and its <c>fdatasync</c>.</summary>
/// <remarks>
/// A batch runs without savepoints, since writes hardly ever throw. When one does, all are rolled back and run again, each in a
/// transaction of its own.
/// </remarks>
internal sealed class SqliteWriter
{
    private readonly SqliteConnection _connection;
    private readonly int _maxBatchSize;
    private readonly WriteQueue _queue = new();
    private readonly Thread _thread;
    private long _commits;

    /// <summary>Starts the thread.</summary>
    /// <param name="connection">The writer's own connection.</param>
    /// <param name="maxBatchSize">Greatest number of writes that share a commit.</param>
    public SqliteWriter(SqliteConnection connection, int maxBatchSize)
    {
        _connection = connection;
        _maxBatchSize = maxBatchSize;
        _thread = new Thread(WriteBatches) { Name = "omnibot-writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>How many transactions were committed since the start.</summary>
    public long Commits => Volatile.Read(ref _commits);

    /// <exception cref="ObjectDisposedException">The writer has stopped.</exception>
    public void Add(QueuedWrite write) => _queue.Add(write);

    /// <summary>Writes what waits and ends the thread; false when it had ended before.</summary>
    public bool TryStop()
    {
        if (!_queue.TryClose())
        {
            return false;
        }

        _thread.Join();
        return true;
    }

    private void WriteBatches()
    {
        var batch = new List<QueuedWrite>(_maxBatchSize);
        var single = new List<QueuedWrite>(1);
        while (_queue.TakeBatch(batch, _maxBatchSize))
        {
            if (!TryCommit(batch) && batch.Count > 1)
            {
                foreach (var write in batch)
                {
                    single.Clear();
                    single.Add(write);
                    TryCommit(single);
                }
            }

            foreach (var write in batch)
            {
                write.Complete();
            }

            batch.Clear();
        }
    }

    /// <summary>False when a write threw, and so nothing is stored. A commit that fails is the failure of each write.</summary>
    private bool TryCommit(List<QueuedWrite> batch)
    {
        try
        {
            _connection.Execute("BEGIN IMMEDIATE");
            foreach (var write in batch)
            {
                if (!write.TryRun(_connection))
                {
                    TryRollBack();
                    return false;
                }
            }

            _connection.Execute("COMMIT");
            Volatile.Write(ref _commits, _commits + 1);
        }
        catch (DbException exception)
        {
            TryRollBack();
            foreach (var write in batch)
            {
                write.Fail(exception);
            }
        }

        return true;
    }

    private void TryRollBack()
    {
        try
        {
            _connection.Execute("ROLLBACK");
        }
        catch (DbException)
        {
            // No transaction is open: SQLite has rolled back by itself, as it does on a full disk.
        }
    }
}
