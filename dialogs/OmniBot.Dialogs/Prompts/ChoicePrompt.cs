using OmniBot.Core.Turns;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Dialogs;

/// <summary>Asks to choose from a list. The choice that the answer names first is taken.</summary>
/// <remarks>
/// Places ("2", "the second one") are read in the activity's locale, else in that of the <see cref="RecognizerOptions"/>, else in
/// <see cref="DefaultLocale"/>, else in en-US.
/// </remarks>
public class ChoicePrompt : Prompt<FoundChoice>
{
    /// <param name="dialogId">The dialog's id.</param>
    /// <param name="validator">Says which answers are taken; all that could be read, without one.</param>
    /// <param name="defaultLocale">Language where the activity has none.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>How choices are shown, unless the options say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string? DefaultLocale { get; set; }

    /// <summary>How choices are written; as the user's language does, when absent.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>What counts as choosing.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (QuestionOf(options, isRetry) is { } question)
        {
            var culture = PromptCultureModels.Nearest(turnContext.Activity.Locale, DefaultLocale);
            await turnContext.SendActivityAsync(
                ChoiceMessage.Of(
                    question, turnContext, options.Choices ?? [], options.Style ?? Style, ChoiceOptions ?? ChoiceMessage.OptionsFor(culture)),
                cancellationToken);
        }
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var found = ChoiceRecognizers.RecognizeChoices(turnContext.Activity.Text ?? "", options.Choices ?? [], OptionsIn(turnContext.Activity.Locale));
        return Task.FromResult(
            found is [var first, ..]
                ? new PromptRecognizerResult<FoundChoice> { Succeeded = true, Value = first.Resolution }
                : new PromptRecognizerResult<FoundChoice>());
    }

    // A copy: the prompt serves many conversations at once, each in its own language.
    private FindChoicesOptions OptionsIn(string? locale)
    {
        var options = RecognizerOptions ?? new FindChoicesOptions();
        return new FindChoicesOptions
        {
            NoValue = options.NoValue,
            NoAction = options.NoAction,
            RecognizeNumbers = options.RecognizeNumbers,
            RecognizeOrdinals = options.RecognizeOrdinals,
            AllowPartialMatches = options.AllowPartialMatches,
            MaxTokenDistance = options.MaxTokenDistance,
            Tokenizer = options.Tokenizer,
            Locale = PromptCultureModels.CultureOf(locale, PromptCultureModels.CultureOf(options.Locale, DefaultLocale)),
        };
    }
}
