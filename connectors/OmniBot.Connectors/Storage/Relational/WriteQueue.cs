namespace OmniBot.Connectors.Storage.Relational;

/// <summary>Writes that wait. The writer blocks without spinning: the cores are for the turns.</summary>
internal sealed class WriteQueue
{
    private readonly object _lock = new();
    private readonly Queue<QueuedWrite> _writes = [];
    private bool _isClosed;

    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public void Add(QueuedWrite write)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(IRelationalDatabase));
            _writes.Enqueue(write);
            if (_writes.Count == 1)
            {
                Monitor.Pulse(_lock);
            }
        }
    }

    /// <summary>Waits for writes and takes up to a number of them; false once the queue is closed and empty.</summary>
    public bool TakeBatch(List<QueuedWrite> batch, int max)
    {
        lock (_lock)
        {
            while (_writes.Count == 0 && !_isClosed)
            {
                Monitor.Wait(_lock);
            }

            while (batch.Count < max && _writes.TryDequeue(out var write))
            {
                batch.Add(write);
            }

            return batch.Count > 0;
        }
    }

    /// <summary>Takes no more writes; false when it was closed before.</summary>
    public bool TryClose()
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return false;
            }

            _isClosed = true;
            Monitor.PulseAll(_lock);
            return true;
        }
    }
}
