using OmniBot.Dialogs;
using OmniBot.Packs.Hearing;
using OmniBot.Packs.Questions;
using OmniBot.Packs.Talks;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Common;

/// <summary>Asks which language the user would like.</summary>
internal sealed class LanguageDialog : Talk
{
    private readonly UserLanguage _language;

    public LanguageDialog(TalkParts parts, UserLanguage language)
        : base(Intents.Language, parts)
    {
        _language = language;
        AddDialog(new WaterfallDialog(Main)
            .AddStep("ask-language", AskLanguageAsync)
            .AddStep("change", ChangeAsync));
    }

    public override bool IsKept => false;

    private Task<DialogTurnResult> AskLanguageAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskAsync(
            step, AnswerKind.Choice, CommonTexts.AskLanguage, cancellationToken,
            [
                .. Texts.Languages.Select(language =>
                    new AnswerChoice(language, Texts.Get(language, CommonTexts.LanguageName, new Random(0)))),
            ]);

    private async Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await _language.SetAsync(step.Context, AnswerOf(step)!, cancellationToken);
        await SayAsync(step.Context, CommonTexts.LanguageSwitched, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
