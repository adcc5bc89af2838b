using System.Data.Common;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>SQL of the slots that are taken. Two that overlap can't both be: the slots' length may have been changed between two bookings.</summary>
internal static class TakenSlotTable
{
    /// <summary>Takes a slot in one statement; false, and nothing is changed, when it is taken.</summary>
    public static bool TryTake(DbConnection connection, Slot slot) =>
        connection.Execute(
            """
            INSERT INTO crm_taken_slots(slot_id, starts_at, ends_at)
            SELECT @0, @1, @2 WHERE NOT EXISTS (SELECT 1 FROM crm_taken_slots WHERE starts_at < @2 AND ends_at > @1)
            ON CONFLICT(slot_id) DO NOTHING
            """,
            slot.Id, slot.Start.UtcTicks, slot.End.UtcTicks) == 1;

    /// <summary>Takes a slot for another in one statement; false, and nothing is changed, when it is taken.</summary>
    public static bool TryExchange(DbConnection connection, string slotId, Slot slot) =>
        connection.Execute(
            """
            UPDATE crm_taken_slots SET slot_id = @1, starts_at = @2, ends_at = @3
            WHERE slot_id = @0
              AND NOT EXISTS (SELECT 1 FROM crm_taken_slots WHERE slot_id <> @0 AND starts_at < @3 AND ends_at > @2)
            """,
            slotId, slot.Id, slot.Start.UtcTicks, slot.End.UtcTicks) == 1;

    public static void Free(DbConnection connection, string slotId) =>
        connection.Execute("DELETE FROM crm_taken_slots WHERE slot_id = @0", slotId);

    /// <summary>Start and end, as UTC ticks, of the taken slots that reach into a span, in order.</summary>
    public static IReadOnlyList<(long Start, long End)> List(DbConnection connection, DateTimeOffset from, DateTimeOffset to) =>
        connection.Query(
            "SELECT starts_at, ends_at FROM crm_taken_slots WHERE starts_at < @1 AND ends_at > @0 ORDER BY starts_at",
            row => (row.GetInt64(0), row.GetInt64(1)),
            from.UtcTicks, to.UtcTicks);
}
