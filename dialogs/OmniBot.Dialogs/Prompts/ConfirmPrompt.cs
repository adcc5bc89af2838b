using OmniBot.Core.Turns;
using OmniBot.Dialogs.Choices;
using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Dialogs;

/// <summary>Asks yes or no.</summary>
/// <remarks>
/// Reads, in this order: the bot's own words for yes and no; the words of the user's language (in a language other than English, German,
/// Spanish and French the offered ones, then the English ones); and where yes and no have numbers, their places. The language is that of
/// the activity's locale, else of <see cref="DefaultLocale"/>, else English.
/// </remarks>
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
        var confirmed = Read(turnContext.Activity.Text ?? "", PromptCultureModels.Nearest(turnContext.Activity.Locale, DefaultLocale));
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = confirmed is not null, Value = confirmed ?? false });
    }

    // Words that the bot has chosen go first: with "No problem" for yes, it must not be read as a no.
    private bool? Read(string text, PromptCultureModel culture)
    {
        var words = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };
        var places = new FindChoicesOptions { NoValue = true, NoAction = true, Locale = culture.Locale };
        return (ConfirmChoices is null && ConfirmationRecognizer.Reads(culture.Locale) ? null : Chosen(words))
            ?? ConfirmationRecognizer.Recognize(text, culture.Locale)?.Value
            ?? (ChoiceOptions?.IncludeNumbers ?? true ? Chosen(places) : null);

        bool? Chosen(FindChoicesOptions options) =>
            ChoiceRecognizers.RecognizeChoices(text, ChoicesIn(culture), options) is [var first, ..] ? first.Resolution.Index == 0 : null;
    }

    private Choice[] ChoicesIn(PromptCultureModel culture) =>
        ConfirmChoices is { } choices ? [choices.Item1, choices.Item2] : [new(culture.YesInLanguage), new(culture.NoInLanguage)];
}
