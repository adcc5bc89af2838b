using System.Security.Cryptography;
using System.Text;
using OmniBot.Core.Desk;

namespace OmniBot.TestKit.Desk;

/// <summary>A chained log in memory.</summary>
public sealed class WorldAuditLog(TimeProvider time) : IAuditLog
{
    private readonly Lock _lock = new();
    private readonly List<AuditRecord> _rows = [];

    public IReadOnlyList<AuditEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Select(row => row.Entry)];
            }
        }
    }

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var at = time.GetUtcNow();
            _rows.Add(new AuditRecord(_rows.Count + 1, at, entry, Hash(_rows.Count + 1, at, entry, _rows.Count > 0 ? _rows[^1].Hash : "")));
        }

        return Task.CompletedTask;
    }

    public ValueTask<IReadOnlyList<AuditRecord>> ReadAsync(long after, int max, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<AuditRecord>>([.. _rows.Where(row => row.Number > after).Take(max)]);
        }
    }

    public ValueTask<AuditFault?> VerifyAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var before = "";
            foreach (var row in _rows)
            {
                if (row.Hash != Hash(row.Number, row.At, row.Entry, before))
                {
                    return ValueTask.FromResult<AuditFault?>(new AuditFault(row.Number, "The row was changed."));
                }

                before = row.Hash;
            }
        }

        return ValueTask.FromResult<AuditFault?>(null);
    }

    private static string Hash(long number, DateTimeOffset at, AuditEntry entry, string before) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}|{at:O}|{entry}|{before}")));
}
