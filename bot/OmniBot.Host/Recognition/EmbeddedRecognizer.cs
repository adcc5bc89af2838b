using OmniBot.Core.Recognition;
using OmniBot.Core.Turns;
using OmniBot.Nlu;

namespace OmniBot.Host.Recognition;

/// <summary>Recognises intents and entities with recognizers that are trained at the start, one for each language.</summary>
/// <param name="recognizers">The recognizers by two-letter language.</param>
/// <param name="time">Measures how long a recognition takes.</param>
internal sealed class EmbeddedRecognizer(IReadOnlyDictionary<string, UtteranceRecognizer> recognizers, TimeProvider time) : IRecognizer
{
    private const string DefaultLanguage = "en";

    public Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Task.FromResult(new RecognizerResult { Text = text });
        }

        var locale = turnContext.Activity.Locale is { Length: >= 2 } known ? known : DefaultLanguage;
        var language = locale[..2].ToLowerInvariant();
        if (!recognizers.TryGetValue(language, out var recognizer))
        {
            language = DefaultLanguage;
            recognizer = recognizers[language];
        }

        var environment = TurnEnvironment.Of(turnContext);
        var started = time.GetTimestamp();
        var result = recognizer.Recognize(text, locale, environment.Now);
        environment.Explain.AddLatency("recognize", time.GetElapsedTime(started));
        result.Properties["recognizer"] = $"embedded-{language}-{recognizer.Model.Version[..12]}";
        return Task.FromResult(result);
    }
}
