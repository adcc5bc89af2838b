using System.Data.Common;
using System.Text.Json;
using OmniBot.Connectors.Storage.Relational;

namespace OmniBot.Connectors.Desk;

/// <summary>SQL of the directory's entries.</summary>
internal static class DeskEntryTable
{
    public static bool IsEmpty(DbConnection connection) => connection.Scalar("SELECT 1 FROM desk_entries LIMIT 1") is null;

    /// <summary>All entries in the order in which they were added. Kinds of a newer build are left out.</summary>
    public static List<object> List(DbConnection connection) =>
    [
        .. connection.Query("SELECT kind, body FROM desk_entries ORDER BY number", row => (Kind: row.GetString(0), Body: row.GetString(1)))
            .Select(row => DeskKind.Find(row.Kind) is { } kind ? JsonSerializer.Deserialize(row.Body, kind.Json) : null)
            .OfType<object>(),
    ];

    /// <summary>Adds or replaces an entry, which keeps its place.</summary>
    public static void Put(DbConnection connection, DeskKind kind, object entry) =>
        connection.Execute(
            """
            INSERT INTO desk_entries(kind, id, version, body) VALUES(@0, @1, 1, @2)
            ON CONFLICT(kind, id) DO UPDATE SET version = desk_entries.version + 1, body = excluded.body
            """,
            kind.Name, kind.IdOf(entry), JsonSerializer.Serialize(entry, kind.Json));

    public static void Remove(DbConnection connection, DeskKind kind, string id) =>
        connection.Execute("DELETE FROM desk_entries WHERE kind = @0 AND id = @1", kind.Name, id);
}
