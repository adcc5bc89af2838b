using System.Data.Common;
using System.Text;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Desk;

namespace OmniBot.Connectors.Desk;

/// <summary>SQL of the audit log. A write appends its entry in its own transaction: what is done is logged, and nothing else is.</summary>
internal static class AuditTable
{
    /// <summary>Appends a row; to be called inside of a write, which the one writer runs alone, so that numbers have no gaps.</summary>
    public static void Append(DbConnection connection, DateTimeOffset at, AuditEntry entry)
    {
        var (last, previous) = Head(connection) ?? throw new InvalidOperationException("The head of the audit log is missing.");
        var clean = new AuditEntry(Clean(entry.By), Clean(entry.Action), Clean(entry.Subject), entry.Detail is null ? null : Clean(entry.Detail));
        var hash = AuditChain.Hash(previous, last + 1, at, clean);
        connection.Execute(
            "INSERT INTO audit(number, at, by, action, subject, detail, hash) VALUES(@0, @1, @2, @3, @4, @5, @6)",
            last + 1, at.UtcTicks, clean.By, clean.Action, clean.Subject, clean.Detail, hash);
        connection.Execute("UPDATE audit_head SET number = @0, hash = @1 WHERE id = 1", last + 1, hash);
    }

    /// <summary>Rows with a greater number, in order.</summary>
    public static List<AuditRecord> Read(DbConnection connection, long after, int max) =>
        connection.Query(
            "SELECT number, at, by, action, subject, detail, hash FROM audit WHERE number > @0 ORDER BY number LIMIT @1",
            row => new AuditRecord(
                row.GetInt64(0),
                new DateTimeOffset(Math.Clamp(row.GetInt64(1), 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero),
                new AuditEntry(Text(row, 2), Text(row, 3), Text(row, 4), row.IsDBNull(5) ? null : Text(row, 5)),
                Text(row, 6)),
            after,
            max);

    /// <summary>The number and hash of the last row that was written; null when someone has removed them.</summary>
    public static (long Number, string Hash)? Head(DbConnection connection) =>
        connection.Query<(long, string)?>("SELECT number, hash FROM audit_head WHERE id = 1", row => (row.GetInt64(0), row.GetString(1)))
            .FirstOrDefault();

    // As bytes: the driver reads a text up to its first NUL, and so would miss what was added behind one.
    private static string Text(DbDataReader row, int column) => Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(column));

    private static string Clean(string text) => text.Replace('\0', '\uFFFD');
}
