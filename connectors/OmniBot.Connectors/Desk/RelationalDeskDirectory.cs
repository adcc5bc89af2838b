using OmniBot.Connectors.Desk.Rules;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Connectors.Desk;

/// <summary>The directory in the conversation store's database; reads come from memory.</summary>
/// <remarks>It is loaded once: what another process changes in the file is seen after a restart.</remarks>
internal sealed class RelationalDeskDirectory(DeskDatabase database, IDeskFeed feed, TimeProvider time) : IDeskDirectory, IDisposable
{
    // A change is checked against the entries in memory: so one at a time.
    private readonly SemaphoreSlim _changing = new(1, 1);
    private volatile DeskSnapshot? _snapshot;

    public IReadOnlyList<AgentProfile> Agents => Current.Agents;

    public IReadOnlyList<QueueDefinition> Queues => Current.Queues;

    public IReadOnlyList<Skill> Skills => Current.Skills;

    public IReadOnlyList<CannedReply> CannedReplies => Current.CannedReplies;

    public IReadOnlyList<Disposition> Dispositions => Current.Dispositions;

    // A tool that reads without the server's start waits for the file here.
    private DeskSnapshot Current => _snapshot ?? LoadAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Reads all entries, unless they have been read.</summary>
    public async Task<DeskSnapshot> LoadAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } loaded)
        {
            return loaded;
        }

        await _changing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _snapshot ??= DeskSnapshot.Of(await database.ReadAsync(DeskEntryTable.List, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _changing.Release();
        }
    }

    public Task SaveAsync<T>(T entry, string by, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(entry);
        var kind = DeskKind.Of(typeof(T));
        return ChangeAsync(
            before =>
            {
                var after = before.With(entry);
                DeskRules.CheckSave(before, after, entry);
                var detail = DeskChange.Describe(kind, before.Find(kind, kind.IdOf(entry)), entry);
                var audit = new AuditEntry(by, $"{kind.Name}.save", kind.IdOf(entry), detail);
                return new Change(after, audit, connection => DeskEntryTable.Put(connection, kind, entry));
            },
            cancellationToken);
    }

    public Task RemoveAsync<T>(string id, string by, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(id);
        var kind = DeskKind.Of(typeof(T));
        return ChangeAsync(
            before =>
            {
                if (before.Find(kind, id) is not { } entry)
                {
                    return null;
                }

                var after = before.Without(entry);
                DeskRules.CheckRemoval(before, after, entry);
                return new Change(
                    after, new AuditEntry(by, $"{kind.Name}.remove", id), connection => DeskEntryTable.Remove(connection, kind, id));
            },
            cancellationToken);
    }

    public void Dispose() => _changing.Dispose();

    private async Task ChangeAsync(Func<DeskSnapshot, Change?> prepare, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await _changing.WaitAsync(cancellationToken);
        try
        {
            if (prepare(_snapshot!) is not { } change)
            {
                return;
            }

            var now = time.GetUtcNow();
            await database.WriteAsync(
                connection =>
                {
                    change.Write(connection);
                    AuditTable.Append(connection, now, change.Audit);
                    return true;
                },
                cancellationToken);
            _snapshot = change.After;
        }
        finally
        {
            _changing.Release();
        }

        feed.Publish(new DeskNotice(DirectoryChanged: true));
    }

    private sealed record Change(DeskSnapshot After, AuditEntry Audit, Action<System.Data.Common.DbConnection> Write);
}
