using OmniBot.Dialogs;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Common;

/// <summary>Asks which of two intents was meant; its result begins that conversation with the first message.</summary>
internal sealed class MeantDialog : DraftTalk<MeantDraft>
{
    public const string Name = "common.meant";

    public MeantDialog(TalkParts parts)
        : base(Name, parts)
    {
        AddDialog(new WaterfallDialog(Main)
            .AddStep("ask-meant", AskMeantAsync)
            .AddStep("go-on", GoOnAsync));
    }

    public override bool IsKept => false;

    public static string Options(string first, string second, string text) =>
        Write(new MeantDraft { First = first, Second = second, Text = text });

    private static Task<DialogTurnResult> AskMeantAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        Keep(step, draft);
        var first = Spoken.Text(Buttons.TitleOf(draft.First)!);
        var second = Spoken.Text(Buttons.TitleOf(draft.Second)!);
        return AskAsync(
            step, AnswerKind.Choice, Saying.Of(CommonTexts.AskMeant, ("first", first), ("second", second)), cancellationToken,
            new AnswerChoice(draft.First, first),
            new AnswerChoice(draft.Second, second),
            new AnswerChoice(Answers.None, Spoken.Text(CommonTexts.ButtonNeither), CommonTexts.NeitherWords));
    }

    private async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = Draft(step);
        if (AnswerOf(step) is { } intent && intent != Answers.None)
        {
            return await step.EndDialogAsync(new NextTalk(intent, draft.Text), cancellationToken);
        }

        await ButtonMessage.SendAsync(
            step.Context,
            Texts.Get(step.Context, CommonTexts.FallbackFirst),
            [.. Buttons.Menu.Select(button => Texts.Get(step.Context, button))],
            cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
