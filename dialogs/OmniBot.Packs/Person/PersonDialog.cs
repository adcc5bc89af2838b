using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Common;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Person;

/// <summary>Passes the conversation on to a person: opens a case with the transcript and a summary, and tells its number.</summary>
/// <remarks>Asking for a person is the user's own wish or a yes to an offer, so it is not confirmed once more.</remarks>
internal sealed class PersonDialog : DraftTalk<PersonDraft>
{
    private const int MaxSubjectLength = 120;

    public PersonDialog(TalkParts parts)
        : base(Intents.Agent, parts)
    {
        AddDialog(new WaterfallDialog(Main)
            .AddStep("ask-problem", AskProblemAsync)
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
        return draft.Problem is not null || memory.Intents.Count > 0 || memory.Misses > 0
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, AnswerKind.Text, PersonTexts.AskProblem, cancellationToken);
    }

    private async Task<DialogTurnResult> AskContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        var memory = await MemoryAsync(step.Context, cancellationToken);
        draft = draft with { Problem = AnswerOf(step) ?? draft.Problem };
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

    private CaseDraft DraftOf(ITurnContext turn, PersonDraft draft, TalkMemory memory)
    {
        var subject = draft.Problem is { } problem
            ? Texts.Get(turn, Saying.Of(PersonTexts.CaseSubject, ("problem", problem.ReplaceLineEndings(" "))))
            : memory.Intents.Count > 0 && Buttons.TitleOf(memory.Intents[^1]) is { } title
                ? Texts.Get(turn, title)
                : Texts.Get(turn, PersonTexts.CaseSubjectUnknown);
        return new CaseDraft(
            memory.CustomerId,
            draft.Email,
            subject.Length > MaxSubjectLength ? subject[..MaxSubjectLength] : subject,
            CaseSummary.Of(Texts, turn, memory, draft.Problem),
            string.Join('\n', memory.Log),
            Texts.LanguageOf(turn.Activity.Locale),
            TurnEnvironment.Of(turn).Conversation.ToString());
    }
}
