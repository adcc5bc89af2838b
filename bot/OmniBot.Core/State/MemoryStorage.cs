using System.Globalization;

namespace OmniBot.Core.State;

/// <summary>Documents in memory, for tests and for bots that run outside the durable engine.</summary>
public sealed class MemoryStorage : IStorage
{
    private readonly Dictionary<string, (byte[] Json, long Version)> _documents = [];
    private readonly Lock _lock = new();
    private long _version;

    public Task<IReadOnlyDictionary<string, StorageItem>> ReadAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, StorageItem>();
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_documents.TryGetValue(key, out var document))
                {
                    found[key] = new StorageItem(document.Json, document.Version.ToString(CultureInfo.InvariantCulture));
                }
            }
        }

        return Task.FromResult<IReadOnlyDictionary<string, StorageItem>>(found);
    }

    public Task WriteAsync(IReadOnlyDictionary<string, StorageItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, item) in changes)
            {
                if (item.ETag is not (null or "*")
                    && (!_documents.TryGetValue(key, out var stored) || stored.Version.ToString(CultureInfo.InvariantCulture) != item.ETag))
                {
                    throw new StorageConflictException(key);
                }
            }

            foreach (var (key, item) in changes)
            {
                _documents[key] = (item.Json.ToArray(), ++_version);
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _documents.Remove(key);
            }
        }

        return Task.CompletedTask;
    }
}
