using OmniBot.Core.Turns;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Dialogs;

/// <summary>Asks yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    /// <param name="dialogId">The dialog's id.</param>
    /// <param name="validator">Says which answers are taken; all that could be read, without one.</param>
    /// <param name="defaultLocale">Language where the activity has none.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>How yes and no are shown, unless the options say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string? DefaultLocale { get; set; }

    /// <summary>How yes and no are written; as the user's language does, when absent.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>Yes and no; those of the user's language when absent.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var culture = PromptCultureModels.Nearest(turnContext.Activity.Locale, DefaultLocale);
        await turnContext.SendActivityAsync(
            ChoiceMessage.Of(
                QuestionOf(options, isRetry),
                turnContext,
                ChoicesIn(culture),
                options.Style ?? Style,
                ChoiceOptions ?? ChoiceMessage.OptionsFor(culture)),
            cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var confirmed = turnContext.Activity.Text is { Length: > 0 } text
            ? Read(text, PromptCultureModels.Nearest(turnContext.Activity.Locale, DefaultLocale))
            : null;
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = confirmed is not null, Value = confirmed ?? false });
    }

    // Words that the bot has chosen go first: with "No problem" for yes, it must not be read as a no.
    private bool? Read(string text, PromptCultureModel culture)
    {
        var words = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };
        var numbers = new FindChoicesOptions { NoValue = true, NoAction = true, RecognizeOrdinals = false };
        return (ConfirmChoices is null ? null : Chosen(words))
            ?? Answers.ConfirmAnswer.Read(text, culture)
            ?? (ChoiceOptions?.IncludeNumbers ?? true ? Chosen(numbers) : null);

        bool? Chosen(FindChoicesOptions options) =>
            Answers.ChoiceAnswer.Read(text, ChoicesIn(culture), options, culture.Locale) is { } found ? found.Index == 0 : null;
    }

    private Choice[] ChoicesIn(PromptCultureModel culture) =>
        ConfirmChoices is { } choices ? [choices.Item1, choices.Item2] : [new(culture.YesInLanguage), new(culture.NoInLanguage)];
}
