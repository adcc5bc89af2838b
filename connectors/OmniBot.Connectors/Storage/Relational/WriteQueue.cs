using System.Diagnostics;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>Writes that wait. The writer blocks without spinning: the cores are for the turns.</summary>
internal sealed class WriteQueue
{
    /// <summary>Longest time that a write which may wait does so, in milliseconds.</summary>
    private const int MaxWaitMs = 5;

    private readonly object _lock = new();
    private readonly Queue<QueuedWrite> _writes = [];
    private int _urgent;
    private bool _isClosed;

    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public void Add(QueuedWrite write)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(IRelationalDatabase));
            _writes.Enqueue(write);
            var wasUrgent = _urgent > 0;
            _urgent += write.MayWait ? 0 : 1;
            if (write.MayWait ? _writes.Count == 1 : !wasUrgent)
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

            WaitForUrgent();
            while (batch.Count < max && _writes.TryDequeue(out var write))
            {
                _urgent -= write.MayWait ? 0 : 1;
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

    private void WaitForUrgent()
    {
        var started = Stopwatch.GetTimestamp();
        while (_urgent == 0 && !_isClosed)
        {
            var left = MaxWaitMs - (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (left <= 0)
            {
                return;
            }

            Monitor.Wait(_lock, left);
        }
    }
}
