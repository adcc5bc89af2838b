using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;
using OmniBot.Packs.Common;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Person;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Talks;

/// <summary>A conversation about one matter. It can be interrupted by another one, and takes up its open question again afterwards.</summary>
internal abstract class Talk : ComponentDialog
{
    /// <summary>The waterfall that every conversation begins with.</summary>
    protected const string Main = "talk";

    private const string Trouble = "trouble";
    private const string Offer = "offer";

    protected Talk(string id, TalkParts parts)
        : base(id)
    {
        Parts = parts;
        AddDialog(parts.Question);
        AddDialog(new WaterfallDialog(Trouble)
            .AddStep("ask-again", AskAgainAsync)
            .AddStep("go-on", GoOnAsync));
        AddDialog(new WaterfallDialog(Offer)
            .AddStep("offer", OfferAsync)
            .AddStep("bring", BringPersonAsync));
        InitialDialogId = Main;
    }

    /// <summary>Its open question waits while another conversation interrupts; else it is dropped.</summary>
    public virtual bool IsKept => true;

    /// <summary>The text that leads back to it after an interruption, or null.</summary>
    protected virtual Saying? LeadBack => null;

    protected TalkParts Parts { get; }

    protected Texts Texts => Parts.Texts;

    protected ICrm Crm => Parts.Crm;

    /// <summary>What the conversation can take from the utterance that starts it, as the options of its dialog.</summary>
    public virtual object? Begin(ITurnContext turn, string utterance) => null;

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        // What was begun on top of this ended with a wish for yet another conversation, such as for a person.
        if (result is NextTalk next && next.Intent != Id && outerDc.FindDialog(next.Intent) is Talk talk)
        {
            return await outerDc.BeginDialogAsync(next.Intent, talk.Begin(outerDc.Context, next.Text), cancellationToken);
        }

        if (outerDc.Context.TurnState.Get<HandoffBegun>() is not null)
        {
            return EndOfTurn;
        }

        await Parts.Memories.NoteAsync(outerDc.Context, $"return:{Id}", cancellationToken);
        if (LeadBack is { } leadBack)
        {
            await SayAsync(outerDc.Context, leadBack, cancellationToken);
        }

        return await base.ResumeDialogAsync(outerDc, reason, result, cancellationToken);
    }

    protected static string? AnswerOf(WaterfallStepContext step) => step.Result as string;

    protected Task SayAsync(ITurnContext turn, Saying saying, CancellationToken cancellationToken) =>
        Texts.SayAsync(turn, saying, cancellationToken);

    protected Task<TalkMemory> MemoryAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        Parts.Memories.OfAsync(turn, cancellationToken);

    protected static Task<DialogTurnResult> AskAsync(
        WaterfallStepContext step, AnswerKind kind, Saying ask, CancellationToken cancellationToken, params IReadOnlyList<AnswerChoice> choices) =>
        step.BeginDialogAsync(Question.Name, new QuestionOptions(kind, ask, choices), cancellationToken);

    protected static Task<DialogTurnResult> AskYesNoAsync(WaterfallStepContext step, Saying ask, CancellationToken cancellationToken) =>
        AskAsync(
            step,
            AnswerKind.YesNo,
            ask,
            cancellationToken,
            new AnswerChoice(Answers.Yes, Spoken.Text(CommonTexts.ButtonYes), CommonTexts.YesWords),
            new AnswerChoice(Answers.No, Spoken.Text(CommonTexts.ButtonNo), CommonTexts.NoWords));

    /// <summary>Says what went wrong with the CRM and offers to go on from the same draft.</summary>
    protected async Task<DialogTurnResult> RecoverAsync(
        WaterfallStepContext step, ConnectorException exception, string draft, CancellationToken cancellationToken)
    {
        TalksLog.CrmFailed(Parts.Logger, Id, exception.Error, exception);
        await Parts.Memories.NoteAsync(step.Context, $"crm:{exception.Error}", cancellationToken);
        await SayAsync(step.Context, CrmTexts.Of(exception.Error), cancellationToken);
        return await step.ReplaceDialogAsync(Trouble, draft, cancellationToken);
    }

    /// <summary>Offers a person in the given words.</summary>
    protected static Task<DialogTurnResult> OfferPersonAsync(WaterfallStepContext step, string offer, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Offer, offer, cancellationToken);

    /// <summary>Ends the conversation and goes on with another one.</summary>
    protected static Task<DialogTurnResult> GoToAsync(WaterfallStepContext step, string intent, CancellationToken cancellationToken) =>
        step.EndDialogAsync(new NextTalk(intent, Heard.Of(step.Context).Text), cancellationToken);

    private Task<DialogTurnResult> AskAgainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["draft"] = step.Options!;
        List<AnswerChoice> choices = [new AnswerChoice(Answers.Again, Spoken.Text(CommonTexts.ButtonTryAgain), CommonTexts.TryAgainWords)];
        if (Id != Intents.Agent)
        {
            choices.Add(new AnswerChoice(Answers.Person, Spoken.Text(CommonTexts.ButtonPerson)));
        }

        choices.Add(new AnswerChoice(Answers.Stop, Spoken.Text(CommonTexts.ButtonStop), CommonTexts.NoWords));
        return AskAsync(step, AnswerKind.Choice, CommonTexts.AskAfterTrouble, cancellationToken, choices);
    }

    private async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        switch (AnswerOf(step))
        {
            case Answers.Again:
                return await step.ReplaceDialogAsync(Main, step.Values["draft"], cancellationToken);
            case Answers.Person:
                return await GoToAsync(step, Intents.Agent, cancellationToken);
            default:
                await SayAsync(step.Context, CommonTexts.Stopped, cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
        }
    }

    private static Task<DialogTurnResult> OfferAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskYesNoAsync(step, (string)step.Options!, cancellationToken);

    private async Task<DialogTurnResult> BringPersonAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (AnswerOf(step) == Answers.Yes)
        {
            return await GoToAsync(step, Intents.Agent, cancellationToken);
        }

        await SayAsync(step.Context, CommonTexts.PersonDeclined, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
