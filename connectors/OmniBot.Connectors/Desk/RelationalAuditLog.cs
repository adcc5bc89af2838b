using OmniBot.Core.Desk;

namespace OmniBot.Connectors.Desk;

/// <summary>The audit log in the conversation store's database.</summary>
internal sealed class RelationalAuditLog(DeskDatabase database, TimeProvider time) : IAuditLog
{
    private const int PageSize = 1000;

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var now = time.GetUtcNow();
        return database.WriteAsync(
            connection =>
            {
                AuditTable.Append(connection, now, entry);
                return true;
            },
            cancellationToken);
    }

    public async ValueTask<IReadOnlyList<AuditRecord>> ReadAsync(long after, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);
        return await database.ReadAsync(connection => AuditTable.Read(connection, after, max), cancellationToken);
    }

    public async ValueTask<AuditFault?> VerifyAsync(CancellationToken cancellationToken)
    {
        var (last, hash) = (0L, AuditChain.Start);

        // From below the first number: a row 0 is not to be missed.
        var after = long.MinValue;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // The head is read before the page: whatever is appended meanwhile, an empty page ends at the head.
            var (head, page) = await database.ReadAsync(
                connection => (AuditTable.Head(connection), AuditTable.Read(connection, after, PageSize)), cancellationToken);
            foreach (var row in page)
            {
                if (Fault(row, last, hash) is { } fault)
                {
                    return fault;
                }

                (last, hash, after) = (row.Number, row.Hash, row.Number);
            }

            if (page.Count == 0)
            {
                return Fault(head, last, hash);
            }
        }
    }

    private static AuditFault? Fault(AuditRecord row, long last, string hash)
    {
        if (row.Number != last + 1)
        {
            return row.Number <= last
                ? new AuditFault(row.Number, "There is a row before the first one.")
                : new AuditFault(last + 1, row.Number == last + 2 ? "The row is missing." : $"The rows up to {row.Number - 1} are missing.");
        }

        return row.Hash == AuditChain.Hash(hash, row.Number, row.At, row.Entry)
            ? null
            : new AuditFault(row.Number, "The row is not what was written, or the one before it is not.");
    }

    private static AuditFault? Fault((long Number, string Hash)? head, long last, string hash) => head switch
    {
        null => new AuditFault(last + 1, "The record of where the log ends is missing."),
        var (number, _) when number > last => new AuditFault(last + 1, $"The end of the log is missing: it had {number} rows."),
        var (number, _) when number < last => new AuditFault(number + 1, "The row was added behind the end of the log."),
        var (_, end) when end != hash => new AuditFault(last, "The last row is not the one that was written."),
        _ => null,
    };
}
