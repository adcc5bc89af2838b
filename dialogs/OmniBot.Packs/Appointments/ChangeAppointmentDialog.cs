using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Calendar;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Appointments;

/// <summary>Finds an appointment by its number and e-mail address, and shows, moves or cancels it.</summary>
internal sealed class ChangeAppointmentDialog : AppointmentTalk<ChangeDraft>
{
    /// <summary>Wrong pairs of number and address in a conversation, before the bot refuses to check another one.</summary>
    private const int MaxFailedChecks = 3;

    private readonly AppointmentAction _action;

    public ChangeAppointmentDialog(AppointmentAction action, TalkParts parts, AppointmentParts appointments)
        : base(IntentOf(action), parts, appointments)
    {
        _action = action;
        var talk = new WaterfallDialog(Main)
            .AddStep("ask-number", AskNumberAsync)
            .AddStep("ask-email", AskEmailAsync)
            .AddStep("find", FindAsync);
        if (action == AppointmentAction.Move)
        {
            talk.AddStep("ask-day", AskDayAsync)
                .AddStep("ask-slot", AskSlotAsync)
                .AddStep("confirm-move", ConfirmMoveAsync)
                .AddStep("move", MoveAsync);
        }
        else if (action == AppointmentAction.Cancel)
        {
            talk.AddStep("confirm-cancel", ConfirmCancelAsync)
                .AddStep("cancel", CancelAsync);
        }

        AddDialog(talk);
    }

    public override object? Begin(ITurnContext turn, string utterance) => Write(new ChangeDraft
    {
        Number = Parts.Reader.AppointmentNumberIn(utterance),
        Email = AnswerReader.EmailIn(utterance),
    });

    private static string IntentOf(AppointmentAction action) => action switch
    {
        AppointmentAction.Move => Intents.Move,
        AppointmentAction.Cancel => Intents.CancelAppointment,
        _ => Intents.FindAppointment,
    };

    private async Task<DialogTurnResult> AskNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        Keep(step, draft);
        var memory = await MemoryAsync(step.Context, cancellationToken);
        if (memory.FailedChecks >= MaxFailedChecks && draft.Found is null)
        {
            return await OfferPersonAsync(step, Orders.OrderTexts.AskPersonAfterTries, cancellationToken);
        }

        return draft.Number is not null
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(
                step,
                AnswerKind.AppointmentNumber,
                Saying.Of(AppointmentTexts.AskAppointmentNumber, ("example", Parts.Reader.AppointmentExample)),
                cancellationToken,
                [.. memory.Appointments.Select(number => new AnswerChoice(number, number))]);
    }

    private async Task<DialogTurnResult> AskEmailAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) is { } number)
        {
            draft = draft with { Number = number, Email = draft.Email ?? AnswerReader.EmailIn(Hearing.Heard.Of(step.Context).Text) };
        }

        // An appointment that was booked or found in this conversation is known to be the user's.
        var memory = await MemoryAsync(step.Context, cancellationToken);
        draft = draft.Email is null && memory.Appointments.Contains(draft.Number!)
            ? draft with { Email = memory.Email ?? memory.CustomerEmail }
            : draft;
        Keep(step, draft);
        return draft.Email is not null
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, AnswerKind.Email, AppointmentTexts.AskAppointmentEmail, cancellationToken);
    }

    private async Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) is { } email)
        {
            draft = draft with { Email = email };
            Keep(step, draft);
        }

        if (draft.Found is not null)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        Appointment? appointment;
        try
        {
            appointment = await Crm.FindAppointmentAsync(draft.Number!, draft.Email!, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            return await RecoverAsync(step, exception, Write(draft), cancellationToken);
        }

        var memory = await MemoryAsync(step.Context, cancellationToken);
        if (appointment is null)
        {
            memory.FailedChecks++;
            await Parts.Memories.NoteAsync(step.Context, "identity:refused", cancellationToken);
            await SayAsync(step.Context, AppointmentTexts.AppointmentRefused, cancellationToken);
            return memory.FailedChecks >= MaxFailedChecks
                ? await OfferPersonAsync(step, Orders.OrderTexts.AskPersonAfterTries, cancellationToken)
                : await RedoAsync(step, draft with { Number = null, Email = null }, cancellationToken);
        }

        memory.AddAppointment(appointment.Number);
        memory.Email = appointment.Email;
        memory.Name = appointment.Name;
        if (appointment.IsCancelled)
        {
            await SayAsync(step.Context, Saying.Of(AppointmentTexts.AppointmentGone, ("number", appointment.Number)), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        Keep(step, draft with { Found = appointment });
        if (_action != AppointmentAction.Find)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        await ButtonMessage.SendAsync(
            step.Context, WithOwnZone(step.Context, Texts.Get(step.Context, DetailsOf(appointment)), appointment.Slot), [], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static Saying DetailsOf(Appointment appointment) => Saying.Of(
        AppointmentTexts.AppointmentDetails,
        ("number", appointment.Number), ("topic", appointment.Topic),
        ("when", Spoken.Period(appointment.Slot)), ("location", appointment.Slot.Location));

    private new static Task<DialogTurnResult> AskDayAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Draft(step).Day is not null
            ? step.NextAsync(null, cancellationToken)
            : AppointmentTalk<ChangeDraft>.AskDayAsync(step, cancellationToken);

    private async Task<DialogTurnResult> AskSlotAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) is { } day)
        {
            draft = draft with { Day = day };
            Keep(step, draft);
        }

        if (draft.Slot is not null)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        var wish = DayWish.Parse(draft.Day!);
        SlotOffer offer;
        try
        {
            offer = await Appointments.Slots.FindAsync(step.Context, wish, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            return await RecoverAsync(step, exception, Write(draft), cancellationToken);
        }

        if (offer.Slots.Count == 0)
        {
            await SayAsync(step.Context, Saying.Of(AppointmentTexts.NoSlots, ("day", Spoken.Date(wish.Day))), cancellationToken);
            return await RedoAsync(step, draft with { Day = null }, cancellationToken);
        }

        Keep(step, draft with { Offered = offer.Slots });
        return await AskSlotAsync(step, wish, offer, cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmMoveAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) is { } answer)
        {
            if (answer == Answers.Other)
            {
                return await RedoAsync(step, draft with { Day = null, Offered = [] }, cancellationToken);
            }

            if (answer.StartsWith(Answers.DayPrefix, StringComparison.Ordinal))
            {
                return await RedoAsync(step, draft with { Day = answer[Answers.DayPrefix.Length..], Offered = [] }, cancellationToken);
            }

            draft = draft with { Slot = draft.Offered.First(slot => slot.Id == answer), Offered = [] };
            Keep(step, draft);
        }

        return await AskYesNoAsync(
            step,
            Saying.Of(
                AppointmentTexts.ConfirmMove,
                ("number", draft.Number!), ("before", Spoken.Period(draft.Found!.Slot)), ("after", Spoken.Period(draft.Slot!))),
            cancellationToken);
    }

    private async Task<DialogTurnResult> MoveAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) != Answers.Yes)
        {
            await SayAsync(step.Context, AppointmentTexts.AppointmentKept, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        try
        {
            var moved = await Crm.MoveAppointmentAsync(
                draft.Number!, draft.Slot!.Id, TurnEnvironment.Of(step.Context).NextEffect(), cancellationToken);
            await SendCalendarAsync(
                step.Context,
                Saying.Of(
                    AppointmentTexts.Moved,
                    ("number", moved.Number), ("when", Spoken.Period(moved.Slot)), ("location", moved.Slot.Location)),
                moved,
                CalendarMethod.Request,
                cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        catch (ConnectorException exception) when (exception.Error == ConnectorError.Conflict)
        {
            await Parts.Memories.NoteAsync(step.Context, "slot:taken", cancellationToken);
            await SayAsync(step.Context, AppointmentTexts.SlotTaken, cancellationToken);
            return await RedoAsync(step, draft with { Slot = null }, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            return await RecoverAsync(step, exception, Write(draft), cancellationToken);
        }
    }

    private static Task<DialogTurnResult> ConfirmCancelAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        return AskYesNoAsync(
            step,
            Saying.Of(
                AppointmentTexts.ConfirmCancelling, ("number", draft.Number!), ("when", Spoken.Period(draft.Found!.Slot))),
            cancellationToken);
    }

    private async Task<DialogTurnResult> CancelAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) != Answers.Yes)
        {
            await SayAsync(step.Context, AppointmentTexts.AppointmentKept, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        try
        {
            var cancelled = await Crm.CancelAppointmentAsync(
                draft.Number!, TurnEnvironment.Of(step.Context).NextEffect(), cancellationToken);
            await SendCalendarAsync(
                step.Context,
                Saying.Of(AppointmentTexts.AppointmentCancelled, ("number", cancelled.Number)),
                cancelled,
                CalendarMethod.Cancel,
                cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            return await RecoverAsync(step, exception, Write(draft), cancellationToken);
        }
    }
}
