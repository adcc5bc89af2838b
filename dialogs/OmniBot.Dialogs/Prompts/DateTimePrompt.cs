using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Asks for a date or a time.</summary>
/// <remarks>Words like "tomorrow" count from the turn's time, at the offset of the user's <c>localTimestamp</c> where there is one.</remarks>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    /// <param name="dialogId">The dialog's id.</param>
    /// <param name="validator">Says which answers are taken; all that could be read, without one.</param>
    /// <param name="defaultLocale">Language where the activity has none.</param>
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public string? DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (turnContext.Activity.Text is { Length: > 0 } text)
        {
            var culture = turnContext.Activity.Locale ?? DefaultLocale ?? PromptCultureModels.English.Locale;
            var found = Answers.DateTimeAnswer.Read(text, culture, LocalTime(turnContext));
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = found;
            }
        }

        return Task.FromResult(result);
    }

    private static DateTimeOffset LocalTime(ITurnContext turnContext)
    {
        var now = TurnEnvironment.Of(turnContext).Now;
        return turnContext.Activity.LocalTimestamp is { } local ? now.ToOffset(local.Offset) : now;
    }
}
