using OmniBot.Core.Turns;
using OmniBot.Dialogs.Choices;
using OmniBot.Dialogs.TextRecognition;

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
        var words = new FindChoicesOptions { Locale = culture.Locale, RecognizeNumbers = false, RecognizeOrdinals = false };
        var numbers = new FindChoicesOptions { Locale = culture.Locale, NoValue = true, NoAction = true, RecognizeOrdinals = false };
        return (ConfirmChoices is null && IsRecognized(culture) ? null : Chosen(words))
            ?? (SaysBoth(text, culture) ? null : ConfirmationRecognizer.Recognize(text, culture.Locale)?.Value)
            ?? (ChoiceOptions?.IncludeNumbers ?? true ? Chosen(numbers) : null);

        bool? Chosen(FindChoicesOptions options) =>
            ChoiceRecognizers.RecognizeChoices(text, ChoicesIn(culture), options) is [var found, ..] ? found.Resolution.Index == 0 : null;
    }

    // What is said first counts, as in "no, that's ok"; but "yes and no" is neither.
    private static bool SaysBoth(string text, PromptCultureModel culture)
    {
        var words = Tokenizer.DefaultTokenizer(text, culture.Locale);
        return Says(culture.YesInLanguage) && Says(culture.NoInLanguage);

        bool Says(string answer) => words.Exists(word => string.Equals(word.Text, answer, StringComparison.OrdinalIgnoreCase));
    }

    // The recognizer reads other languages as English: there the language's own yes and no go first.
    private static bool IsRecognized(PromptCultureModel culture) => culture.Locale[..2] is "en" or "de" or "es" or "fr";

    private Choice[] ChoicesIn(PromptCultureModel culture) =>
        ConfirmChoices is { } choices ? [choices.Item1, choices.Item2] : [new(culture.YesInLanguage), new(culture.NoInLanguage)];
}
