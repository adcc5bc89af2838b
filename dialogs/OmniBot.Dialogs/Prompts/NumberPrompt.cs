using System.Globalization;
using System.Numerics;
using OmniBot.Core.Turns;
using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Dialogs;

/// <summary>Asks for a number, in digits or in words. The first one in the answer counts.</summary>
/// <remarks>
/// Words are read in English, German, Spanish and French, and digits with the separators of the activity's locale, else of
/// <see cref="DefaultLocale"/>, else of en-US.
/// </remarks>
/// <typeparam name="T">
/// int, long, float, double or decimal. A number out of its range, or with decimals where it has none, is not an answer: it is asked for again.
/// </typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct, INumber<T>
{
    /// <param name="dialogId">The dialog's id.</param>
    /// <param name="validator">Says which answers are taken; all that could be read, without one.</param>
    /// <param name="defaultLocale">Language where the activity has none.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        if (Type.GetTypeCode(typeof(T)) is not (TypeCode.Int32 or TypeCode.Int64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal))
        {
            throw new NotSupportedException($"A NumberPrompt reads int, long, float, double or decimal, not {typeof(T).Name}.");
        }

        DefaultLocale = defaultLocale;
    }

    public string? DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        if (turnContext.Activity.Text is { Length: > 0 } text)
        {
            var culture = PromptCultureModels.CultureOf(turnContext.Activity.Locale, DefaultLocale);
            if (NumberRecognizer.FirstWritten(text, culture) is { } number
                && T.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && T.IsFinite(value))
            {
                result.Succeeded = true;
                result.Value = value;
            }
        }

        return Task.FromResult(result);
    }
}
