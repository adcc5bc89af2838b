using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Calendar;
using OmniBot.Packs.Common;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Appointments;

/// <summary>Books an appointment.</summary>
internal sealed class BookAppointmentDialog : AppointmentTalk<BookingDraft>
{
    private const string Change = "change";
    private const string ChangeTime = "time";
    private const string ChangeTopic = "topic";
    private const string ChangePerson = "person";
    private const int MaxTopicLength = 200;

    public BookAppointmentDialog(TalkParts parts, AppointmentParts appointments)
        : base(Intents.Book, parts, appointments)
    {
        AddDialog(new WaterfallDialog(Main)
            .AddStep("ask-topic", AskTopicAsync)
            .AddStep("ask-day", AskDayAsync)
            .AddStep("ask-slot", AskSlotAsync)
            .AddStep("ask-name", AskNameAsync)
            .AddStep("ask-email", AskEmailAsync)
            .AddStep("confirm", ConfirmAsync)
            .AddStep("book", BookAsync));
        AddDialog(new WaterfallDialog(Change)
            .AddStep("ask-change", AskChangeAsync)
            .AddStep("change", ChangeAsync));
    }

    protected override bool IsBooking => true;

    public override object? Begin(ITurnContext turn, string utterance) => Write(new BookingDraft
    {
        Day = Parts.Reader.DayIn(turn, utterance)?.ToString(),
        Email = AnswerReader.EmailIn(utterance),
    });

    private Task<DialogTurnResult> AskTopicAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        Keep(step, draft);
        return draft.Topic is not null
            ? step.NextAsync(null, cancellationToken)
            : AskAsync(
                step, AnswerKind.Text, AppointmentTexts.AskTopic, cancellationToken,
                new AnswerChoice(AppointmentTexts.ButtonAdvice, Spoken.Text(AppointmentTexts.ButtonAdvice)),
                new AnswerChoice(AppointmentTexts.ButtonRepair, Spoken.Text(AppointmentTexts.ButtonRepair)),
                new AnswerChoice(AppointmentTexts.ButtonPickup, Spoken.Text(AppointmentTexts.ButtonPickup)));
    }

    private new Task<DialogTurnResult> AskDayAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) is { } topic)
        {
            // A topic that was chosen is stored in the customer's words too: the back office reads them.
            var isChoice = topic is AppointmentTexts.ButtonAdvice or AppointmentTexts.ButtonRepair or AppointmentTexts.ButtonPickup;
            topic = isChoice ? Texts.Get(step.Context, topic) : topic;
            draft = draft with { Topic = topic.Length > MaxTopicLength ? topic[..MaxTopicLength] : topic };
            Keep(step, draft);
        }

        return draft.Day is not null || draft.Slot is not null
            ? step.NextAsync(null, cancellationToken)
            : AppointmentTalk<BookingDraft>.AskDayAsync(step, cancellationToken);
    }

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

    private async Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
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
        }

        var memory = await MemoryAsync(step.Context, cancellationToken);
        draft = draft with { Name = draft.Name ?? memory.CustomerName ?? memory.Name };
        Keep(step, draft);
        return draft.Name is not null
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, AnswerKind.Name, AppointmentTexts.AskName, cancellationToken);
    }

    private async Task<DialogTurnResult> AskEmailAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        var memory = await MemoryAsync(step.Context, cancellationToken);
        if (AnswerOf(step) is { } name)
        {
            draft = draft with { Name = name };
            memory.Name = name;
        }

        draft = draft with { Email = draft.Email ?? memory.CustomerEmail ?? memory.Email };
        Keep(step, draft);
        return draft.Email is not null
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, AnswerKind.Email, AppointmentTexts.AskEmail, cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) is { } email)
        {
            draft = draft with { Email = email };
            (await MemoryAsync(step.Context, cancellationToken)).Email = email;
        }

        Keep(step, draft);
        return await AskYesNoAsync(
            step,
            Saying.Of(
                AppointmentTexts.ConfirmBooking,
                ("topic", draft.Topic!), ("when", Spoken.Period(draft.Slot!)), ("location", draft.Slot!.Location),
                ("name", draft.Name!), ("email", draft.Email!)),
            cancellationToken);
    }

    private async Task<DialogTurnResult> BookAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) != Answers.Yes)
        {
            return await step.ReplaceDialogAsync(Change, Write(draft), cancellationToken);
        }

        try
        {
            var appointment = await Crm.BookAppointmentAsync(
                new AppointmentDraft(draft.Slot!.Id, draft.Name!, draft.Email!, draft.Topic!),
                TurnEnvironment.Of(step.Context).NextEffect(),
                cancellationToken);
            await SendCalendarAsync(
                step.Context,
                Saying.Of(
                    AppointmentTexts.Booked,
                    ("number", appointment.Number), ("when", Spoken.Period(appointment.Slot)), ("location", appointment.Slot.Location)),
                appointment,
                CalendarMethod.Request,
                cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        catch (ConnectorException exception) when (exception.Error is ConnectorError.Conflict or ConnectorError.NotFound)
        {
            // Someone else was faster: the same day is offered again at once, without the slot that is gone.
            await Parts.Memories.NoteAsync(step.Context, "slot:taken", cancellationToken);
            await SayAsync(step.Context, AppointmentTexts.SlotTaken, cancellationToken);
            var day = draft.Day ?? new DayWish(DateOnly.FromDateTime(Zones.In(draft.Slot!.Start, draft.Slot.TimeZone).DateTime)).ToString();
            return await RedoAsync(step, draft with { Slot = null, Day = day }, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            return await RecoverAsync(step, exception, Write(draft), cancellationToken);
        }
    }

    private static Task<DialogTurnResult> AskChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep(step, Draft(step));
        return AskAsync(
            step, AnswerKind.Choice, AppointmentTexts.AskChange, cancellationToken,
            new AnswerChoice(ChangeTime, Spoken.Text(AppointmentTexts.ButtonChangeTime)),
            new AnswerChoice(ChangeTopic, Spoken.Text(AppointmentTexts.ButtonChangeTopic)),
            new AnswerChoice(ChangePerson, Spoken.Text(AppointmentTexts.ButtonChangePerson)),
            new AnswerChoice(Answers.Stop, Spoken.Text(CommonTexts.ButtonStop), CommonTexts.NoWords));
    }

    private async Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        switch (AnswerOf(step))
        {
            case ChangeTime:
                return await RedoAsync(step, draft with { Slot = null, Day = null }, cancellationToken);
            case ChangeTopic:
                return await RedoAsync(step, draft with { Topic = null }, cancellationToken);
            case ChangePerson:
                var memory = await MemoryAsync(step.Context, cancellationToken);
                memory.Name = memory.Email = null;
                return await step.ReplaceDialogAsync(Main, Write(draft with { Name = null, Email = null }), cancellationToken);
            default:
                await SayAsync(step.Context, AppointmentTexts.NotBooked, cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
        }
    }
}
