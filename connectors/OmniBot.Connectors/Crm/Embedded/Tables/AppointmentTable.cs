using System.Data.Common;
using OmniBot.Connectors.Crm.Embedded.Slots;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>SQL of the appointments.</summary>
internal static class AppointmentTable
{
    public static Appointment? Find(DbConnection connection, string number, SlotCalendar calendar) =>
        connection.Query(
            """
            SELECT number, slot_id, starts_at, ends_at, location, name, email, topic, is_cancelled
            FROM crm_appointments WHERE number = @0
            """,
            row => new Appointment(
                row.GetString(0),
                calendar.Restore(row.GetString(1), row.Time(2), row.Time(3), row.GetString(4)),
                row.GetString(5),
                row.GetString(6),
                row.GetString(7),
                row.GetInt64(8) != 0),
            KeyOf(number)).FirstOrDefault();

    public static void Add(DbConnection connection, Appointment made) =>
        connection.Execute(
            """
            INSERT INTO crm_appointments(number, slot_id, starts_at, ends_at, location, name, email, topic, is_cancelled)
            VALUES(@0, @1, @2, @3, @4, @5, @6, @7, 0)
            """,
            made.Number, made.Slot.Id, made.Slot.Start.UtcTicks, made.Slot.End.UtcTicks, made.Slot.Location, made.Name, made.Email, made.Topic);

    public static void SetSlot(DbConnection connection, string number, Slot slot) =>
        connection.Execute(
            "UPDATE crm_appointments SET slot_id = @1, starts_at = @2, ends_at = @3, location = @4 WHERE number = @0",
            number, slot.Id, slot.Start.UtcTicks, slot.End.UtcTicks, slot.Location);

    public static void SetCancelled(DbConnection connection, string number) =>
        connection.Execute("UPDATE crm_appointments SET is_cancelled = 1 WHERE number = @0", number);

    private static string KeyOf(string number) => number.Trim().ToUpperInvariant();
}
