using OmniBot.Connectors.Crm.Embedded.Tables;
using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

internal sealed partial class EmbeddedCrm
{
    private const string Book = "book";
    private const string Move = "move";
    private const string Cancel = "cancel";

    private static readonly Refusal s_noAppointment = new(ConnectorError.NotFound, "There is no such appointment.");
    private static readonly Refusal s_noSlot = new(ConnectorError.NotFound, "There is no such slot, or it has begun, or it is too far ahead.");
    private static readonly Refusal s_slotTaken = new(ConnectorError.Conflict, "The slot is taken.");
    private static readonly Refusal s_isCancelled = new(ConnectorError.Conflict, "The appointment has been cancelled.");

    public async Task<IReadOnlyList<Slot>> FindFreeSlotsAsync(
        DateTimeOffset from, DateTimeOffset to, int max, CancellationToken cancellationToken)
    {
        var (first, last) = BookableSpan();
        var begin = from > first ? from : first;
        var end = to < last ? to : last;
        if (begin >= end || max <= 0)
        {
            return [];
        }

        var taken = await database.ReadAsync(
            connection => TakenSlotTable.List(connection, begin, end + options.Value.SlotLength), cancellationToken);
        return [.. _calendar.SlotsBetween(begin, end).Where(IsFree).Take(max)];

        bool IsFree(Slot slot)
        {
            foreach (var (takenFrom, takenTo) in taken)
            {
                if (takenFrom < slot.End.UtcTicks && takenTo > slot.Start.UtcTicks)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public async Task<Appointment> BookAppointmentAsync(AppointmentDraft draft, EffectId effect, CancellationToken cancellationToken)
    {
        Drafts.Check(draft);
        var slot = FindBookable(draft.SlotId);
        var booked = await database.WriteAsync<Appointment>(
            connection =>
            {
                if (EffectTable.FindMade(connection, effect, Book) is { } before)
                {
                    return AppointmentTable.Find(connection, before, _calendar)!;
                }

                if (slot is null)
                {
                    return s_noSlot;
                }

                if (!TakenSlotTable.TryTake(connection, slot))
                {
                    return s_slotTaken;
                }

                var number = $"A-{CounterTable.Next(connection, CounterTable.Appointments):D5}";
                var made = new Appointment(number, slot, draft.Name.Trim(), draft.Email.Trim(), draft.Topic, IsCancelled: false);
                AppointmentTable.Add(connection, made);
                EffectTable.Add(connection, effect, Book, number);
                return made;
            },
            cancellationToken);
        EmbeddedCrmLog.Booked(logger, booked.Number, booked.Slot.Id);
        return booked;
    }

    public Task<Appointment?> FindAppointmentAsync(string number, string email, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => AppointmentTable.Find(connection, number, _calendar) is { } appointment
                && CustomerTable.KeyOf(appointment.Email) == CustomerTable.KeyOf(email)
                ? appointment
                : null,
            cancellationToken);

    public async Task<Appointment> MoveAppointmentAsync(
        string number, string slotId, EffectId effect, CancellationToken cancellationToken)
    {
        var slot = FindBookable(slotId);
        var moved = await database.WriteAsync<Appointment>(
            connection =>
            {
                if (EffectTable.FindMade(connection, effect, Move) is { } before)
                {
                    return AppointmentTable.Find(connection, before, _calendar)!;
                }

                if (AppointmentTable.Find(connection, number, _calendar) is not { } appointment)
                {
                    return s_noAppointment;
                }

                if (appointment.IsCancelled)
                {
                    return s_isCancelled;
                }

                if (slot is null)
                {
                    return s_noSlot;
                }

                if (!TakenSlotTable.TryExchange(connection, appointment.Slot.Id, slot))
                {
                    return s_slotTaken;
                }

                AppointmentTable.SetSlot(connection, appointment.Number, slot);
                EffectTable.Add(connection, effect, Move, appointment.Number);
                return appointment with { Slot = slot };
            },
            cancellationToken);
        EmbeddedCrmLog.Booked(logger, moved.Number, moved.Slot.Id);
        return moved;
    }

    public async Task<Appointment> CancelAppointmentAsync(string number, EffectId effect, CancellationToken cancellationToken)
    {
        var cancelled = await database.WriteAsync<Appointment>(
            connection =>
            {
                if (AppointmentTable.Find(connection, number, _calendar) is not { } appointment)
                {
                    return s_noAppointment;
                }

                // A second time, by this effect or another, must not free a slot that someone else may have by now.
                if (!appointment.IsCancelled)
                {
                    TakenSlotTable.Free(connection, appointment.Slot.Id);
                    AppointmentTable.SetCancelled(connection, appointment.Number);
                    EffectTable.Add(connection, effect, Cancel, appointment.Number);
                }

                return appointment with { IsCancelled = true };
            },
            cancellationToken);
        EmbeddedCrmLog.Cancelled(logger, cancelled.Number);
        return cancelled;
    }

    private Slot? FindBookable(string slotId)
    {
        var (first, last) = BookableSpan();
        return _calendar.Find(slotId) is { } slot && slot.Start >= first && slot.Start < last ? slot : null;
    }

    // A slot that begins right now is no longer bookable.
    private (DateTimeOffset First, DateTimeOffset Last) BookableSpan()
    {
        var now = time.GetUtcNow();
        return (now.AddTicks(1), now.AddDays(options.Value.HorizonDays));
    }
}
