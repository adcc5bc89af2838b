using OmniBot.Core.Turns;
using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Dialogs;

/// <summary>Asks for a date or a time.</summary>
/// <remarks>
/// Reads English, German, Spanish and French in the activity's locale, else in <see cref="DefaultLocale"/>, else in en-US. The result holds every
/// reading of the first date or time in the answer: for "Friday" the past one, then the coming one.
/// Words like "tomorrow" count from the turn's time, at the offset of the user's <c>localTimestamp</c> where there is one, else in the
/// <c>localTimezone</c>, else in UTC.
/// </remarks>
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
            var culture = PromptCultureModels.CultureOf(turnContext.Activity.Locale, DefaultLocale);
            if (DateTimeRecognizer.Recognize(text, culture, LocalTime(turnContext)) is [var first, ..])
            {
                result.Succeeded = true;
                result.Value = first.Values.Select(ToResolution).ToList();
            }
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution ToResolution(DateTimeValue value) =>
        new() { Timex = value.Timex, Value = value.Value, Start = value.Start, End = value.End };

    private static DateTimeOffset LocalTime(ITurnContext turnContext)
    {
        var now = TurnEnvironment.Of(turnContext).Now;
        var activity = turnContext.Activity;
        return activity.LocalTimestamp is { } local ? now.ToOffset(local.Offset)
            : activity.LocalTimezone is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? TimeZoneInfo.ConvertTime(now, zone)
            : now;
    }
}
