using System.Globalization;
using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.State;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Pipeline;

/// <summary>The state documents of one turn: reads go to the store once, writes wait for the turn's commit.</summary>
/// <param name="conversation">The conversation; documents of different channels never share a name.</param>
/// <param name="known">Documents that the conversation's last turn left, so that they need not be read again.</param>
/// <param name="read">Reads documents that are not known.</param>
internal sealed class TurnDocuments(
    ConversationKey conversation,
    IReadOnlyDictionary<string, StoredDocument> known,
    Func<IReadOnlyList<string>, CancellationToken, ValueTask<IReadOnlyList<StoredDocument>>> read) : IStorage
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<string, StorageItem>> ReadAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, StorageItem>(keys.Count);
        foreach (var key in keys)
        {
            var entry = await EntryAsync(key, cancellationToken);
            if (entry.Current is { } body)
            {
                found[key] = new StorageItem(body, entry.Revision.ToString(CultureInfo.InvariantCulture));
            }
        }

        return found;
    }

    public async Task WriteAsync(IReadOnlyDictionary<string, StorageItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, item) in changes)
        {
            var entry = await EntryAsync(key, cancellationToken);
            if (item.ETag is not (null or "*") && item.ETag != entry.Revision.ToString(CultureInfo.InvariantCulture))
            {
                throw new StorageConflictException(key);
            }
        }

        foreach (var (key, item) in changes)
        {
            _entries[NameOf(conversation, key)].Change(item.Json);
        }
    }

    public async Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            (await EntryAsync(key, cancellationToken)).Change(null);
        }
    }

    /// <summary>The changes to commit.</summary>
    public IReadOnlyList<DocumentWrite> Writes()
    {
        List<DocumentWrite>? writes = null;
        foreach (var entry in _entries.Values)
        {
            if (entry.IsChanged)
            {
                (writes ??= []).Add(new DocumentWrite(entry.Stored.Key, entry.Stored.Version, entry.Current));
            }
        }

        return writes ?? (IReadOnlyList<DocumentWrite>)[];
    }

    /// <summary>The documents as they are once the turn is committed.</summary>
    public IReadOnlyDictionary<string, StoredDocument> After()
    {
        var after = new Dictionary<string, StoredDocument>(_entries.Count, StringComparer.Ordinal);
        foreach (var (name, entry) in _entries)
        {
            if (!entry.IsChanged)
            {
                after[name] = entry.Stored;
            }
            else if (entry.Current is { } body)
            {
                after[name] = new StoredDocument(name, entry.Stored.Version + 1, body);
            }
        }

        return after;
    }

    /// <summary>What the turn read and changed, for its explain record.</summary>
    public IReadOnlyList<ExplainStateChange> Explain()
    {
        var changes = new List<ExplainStateChange>(_entries.Count);
        foreach (var entry in _entries.Values)
        {
            var keepBefore = !entry.WasKnown && entry.Stored.Body.Length > 0
                && !entry.Stored.Key.Contains("/conversations/", StringComparison.Ordinal);
            if (entry.IsChanged || keepBefore)
            {
                changes.Add(new ExplainStateChange(
                    entry.Stored.Key,
                    entry.Stored.Version,
                    entry.IsChanged ? DocumentChanges.Between(entry.Stored.Body, entry.Current ?? default) : [],
                    DocumentChanges.Hash(entry.Current ?? default),
                    keepBefore ? ElementOf(entry.Stored.Body) : null));
            }
        }

        return changes;
    }

    private static JsonElement ElementOf(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    // Two ways in, such as the Bot Framework's web chat and our own, may use the same channel id: their documents must not meet.
    public static string NameOf(ConversationKey conversation, string key) => $"{conversation.Channel}|{key}";

    private async ValueTask<Entry> EntryAsync(string key, CancellationToken cancellationToken)
    {
        var name = NameOf(conversation, key);
        if (!_entries.TryGetValue(name, out var entry))
        {
            var wasKnown = known.TryGetValue(name, out var stored);
            stored ??= (await read([name], cancellationToken))[0];
            _entries[name] = entry = new Entry(stored, wasKnown);
        }

        return entry;
    }

    private sealed class Entry(StoredDocument stored, bool wasKnown)
    {
        public StoredDocument Stored { get; } = stored;

        public bool WasKnown { get; } = wasKnown;

        public ReadOnlyMemory<byte>? Current { get; private set; } = stored.Version == 0 ? (ReadOnlyMemory<byte>?)null : stored.Body;

        public bool IsChanged { get; private set; }

        /// <summary>The ETag within the turn: rises with each write, so that a stale accessor is refused here too.</summary>
        public long Revision { get; private set; } = stored.Version;

        public void Change(ReadOnlyMemory<byte>? body)
        {
            Current = body;
            IsChanged = body is not null || Stored.Version > 0;
            Revision++;
        }
    }
}
