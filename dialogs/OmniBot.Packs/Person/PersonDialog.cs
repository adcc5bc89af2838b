using OmniBot.Core.Crm;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Common;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Person;

/// <summary>Passes the conversation on to a person: to the desk, or, when nobody is there, by a case with the transcript and a summary, whose number is told.</summary>
/// <remarks>Asking for a person is the user's own wish or a yes to an offer, so it is not confirmed once more.</remarks>
internal sealed class PersonDialog : DraftTalk<PersonDraft>
{
    private const int MaxSubjectLength = 120;

    private readonly IQueueAdmission _admissions;

    public PersonDialog(TalkParts parts, IQueueAdmission admissions)
        : base(Intents.Agent, parts)
    {
        _admissions = admissions;
        AddDialog(new WaterfallDialog(Main)
            .AddStep("ask-problem", AskProblemAsync)
            .AddStep("hand-over", HandOverAsync)
            .AddStep("ask-contact", AskContactAsync)
            .AddStep("open", OpenAsync));
    }

    protected override Saying? LeadBack => CommonTexts.BackToPerson;

    public override object? Begin(ITurnContext turn, string utterance) => Write(new PersonDraft { Email = AnswerReader.EmailIn(utterance) });

    private async Task<DialogTurnResult> AskProblemAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        Keep(step, draft);
        var memory = await MemoryAsync(step.Context, cancellationToken);
        return draft.Problem is not null || LastMatter(memory) is not null || memory.Misses > 0
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, AnswerKind.Text, PersonTexts.AskProblem, cancellationToken);
    }

    /// <summary>Passes the conversation to the desk when a queue takes it; else a case is opened.</summary>
    private async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context;
        var draft = Draft(step);
        draft = draft with { Problem = AnswerOf(step) ?? draft.Problem };
        Keep(step, draft);
        var language = Texts.LanguageOf(turn.Activity.Locale);
        var admission = await _admissions.DecideAsync(
            new AdmissionRequest(null, language, []), TurnEnvironment.Of(turn).Now, cancellationToken);
        if (admission.Instead == OverflowAction.Case)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        var memory = await MemoryAsync(turn, cancellationToken);
        await Parts.Memories.NoteAsync(turn, "handoff:asked", cancellationToken);
        await turn.SendActivityAsync(
            EventFactory.CreateHandoffInitiation(
                turn.Activity,
                new RequestHandoff
                {
                    Reason = memory.Misses > 0 ? HandoffReason.Misses : HandoffReason.Asked,
                    Queue = admission.Queue,
                    Language = language,
                    CustomerId = memory.CustomerId,
                    CustomerName = memory.CustomerName ?? memory.Name,
                    Subject = SubjectOf(turn, draft, memory),
                    Summary = CaseSummary.Of(Texts, turn, memory, draft.Problem),
                }),
            cancellationToken);
        memory.Misses = 0;
        memory.AddIntent(Id);
        turn.TurnState.Set(new HandoffBegun());
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> AskContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        var memory = await MemoryAsync(step.Context, cancellationToken);
        draft = draft with { Email = draft.Email ?? memory.CustomerEmail ?? memory.Email ?? AnswerReader.EmailIn(draft.Problem ?? "") };
        Keep(step, draft);
        return draft.Email is not null || draft.IsEmailSkipped
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(
                step, AnswerKind.Email, PersonTexts.AskContact, cancellationToken,
                new AnswerChoice(Answers.Skip, Spoken.Text(CommonTexts.ButtonSkip), CommonTexts.SkipWords));
    }

    private async Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        var memory = await MemoryAsync(step.Context, cancellationToken);
        if (AnswerOf(step) is { } answer)
        {
            draft = answer == Answers.Skip ? draft with { IsEmailSkipped = true } : draft with { Email = answer };
            memory.Email ??= draft.Email;
        }

        try
        {
            var opened = await Crm.OpenCaseAsync(
                DraftOf(step.Context, draft, memory), TurnEnvironment.Of(step.Context).NextEffect(), cancellationToken);
            await Parts.Memories.NoteAsync(step.Context, "case:opened", cancellationToken);
            memory.Misses = 0;
            var text = Texts.Get(step.Context, Saying.Of(PersonTexts.CaseOpened, ("number", opened.Number)));
            if (draft.Email is { } email)
            {
                text += " " + Texts.Get(step.Context, Saying.Of(PersonTexts.CaseContact, ("email", email)));
            }

            await ButtonMessage.SendAsync(step.Context, text, [], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            return await RecoverAsync(step, exception, Write(draft), cancellationToken);
        }
    }

    private string? LastMatter(TalkMemory memory) => memory.Intents.FindLast(intent => intent != Id);

    private string SubjectOf(ITurnContext turn, PersonDraft draft, TalkMemory memory)
    {
        var subject = draft.Problem is { } problem
            ? Texts.Get(turn, Saying.Of(PersonTexts.CaseSubject, ("problem", problem.ReplaceLineEndings(" "))))
            : LastMatter(memory) is { } matter && Buttons.TitleOf(matter) is { } title
                ? Texts.Get(turn, title)
                : Texts.Get(turn, PersonTexts.CaseSubjectUnknown);
        return subject.Length > MaxSubjectLength ? subject[..MaxSubjectLength] : subject;
    }

    private CaseDraft DraftOf(ITurnContext turn, PersonDraft draft, TalkMemory memory) => new(
        memory.CustomerId,
        draft.Email,
        SubjectOf(turn, draft, memory),
        CaseSummary.Of(Texts, turn, memory, draft.Problem),
        string.Join('\n', memory.Log),
        Texts.LanguageOf(turn.Activity.Locale),
        TurnEnvironment.Of(turn).Conversation.ToString());
}
