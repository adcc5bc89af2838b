using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Calendar;
using OmniBot.Packs.Common;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Appointments;

/// <summary>What conversations about appointments have in common: asking for a day and a slot, and sending calendar entries.</summary>
internal abstract class AppointmentTalk<TDraft>(string id, TalkParts parts, AppointmentParts appointments) : DraftTalk<TDraft>(id, parts)
    where TDraft : class, new()
{
    protected override Saying? LeadBack => CommonTexts.BackToAppointments;

    protected AppointmentParts Appointments { get; } = appointments;

    protected static Task<DialogTurnResult> AskDayAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskAsync(step, AnswerKind.Day, AppointmentTexts.AskDay, cancellationToken);

    protected static Task<DialogTurnResult> AskSlotAsync(
        WaterfallStepContext step, DayWish wish, SlotOffer offer, CancellationToken cancellationToken)
    {
        Saying ask = offer.IsLater
            ? Saying.Of(AppointmentTexts.AskSlotLater, ("day", Spoken.Date(wish.Day)))
            : AppointmentTexts.AskSlot;
        return AskAsync(
            step, AnswerKind.Slot, ask, cancellationToken,
            [
                .. offer.Slots.Select(slot => new AnswerChoice(slot.Id, Spoken.Begin(slot))),
                new AnswerChoice(Answers.Other, Spoken.Text(AppointmentTexts.ButtonOtherDay), AppointmentTexts.OtherDayWords),
            ]);
    }

    /// <summary>Says the text, with a line for the user's own zone where its clock shows another time than the slot's.</summary>
    protected string WithOwnZone(ITurnContext turn, string text, Slot slot)
    {
        var own = turn.Activity.LocalTimezone;
        if (string.IsNullOrEmpty(own) || !TimeZoneInfo.TryFindSystemTimeZoneById(own, out var zone)
            || zone.GetUtcOffset(slot.Start) == Zones.Find(slot.TimeZone).GetUtcOffset(slot.Start))
        {
            return text;
        }

        var line = Saying.Of(AppointmentTexts.OwnZone, ("when", Spoken.Period(slot.Start, slot.End, own)));
        return $"{text}\n{Texts.Get(turn, line)}";
    }

    protected async Task SendCalendarAsync(
        ITurnContext turn, Saying saying, Appointment appointment, CalendarMethod method, CancellationToken cancellationToken)
    {
        var memory = await MemoryAsync(turn, cancellationToken);
        var sequence = memory.CalendarSequences.TryGetValue(appointment.Number, out var before) ? before : (int?)null;
        var next = CalendarEntries.NextSequence(
            TurnEnvironment.Of(turn).Now, sequence, isNew: IsBooking);
        memory.CalendarSequences[appointment.Number] = next;
        memory.AddAppointment(appointment.Number);
        var message = ButtonMessage.Create(turn, WithOwnZone(turn, Texts.Get(turn, saying), appointment.Slot), []);
        message.Attachments = [Appointments.Calendar.Attachment(turn, appointment, method, next)];
        await turn.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>The calendar entries that it sends are the first ones of their appointments.</summary>
    protected virtual bool IsBooking => false;
}
