using System.Globalization;
using System.Numerics;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Asks for a number.</summary>
/// <typeparam name="T">int, long, float, double or decimal. A number that does not fit is not an answer.</typeparam>
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
            var culture = turnContext.Activity.Locale ?? DefaultLocale ?? PromptCultureModels.English.Locale;
            if (Answers.NumberAnswer.Read(text, culture) is { } number
                && T.TryParse(number, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
            {
                result.Succeeded = true;
                result.Value = value;
            }
        }

        return Task.FromResult(result);
    }
}
