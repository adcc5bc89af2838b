using OmniBot.Core.Recognition;
using OmniBot.Core.Turns;
using OmniBot.Nlu.Intents;

namespace OmniBot.Host.Recognition;

/// <summary>Recognises intents with models that are trained at the start from the conversations' utterances, one for each language.</summary>
/// <param name="models">The models by two-letter language.</param>
internal sealed class EmbeddedRecognizer(IReadOnlyDictionary<string, IntentModel> models) : IRecognizer
{
    private const string DefaultLanguage = "en";

    public Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.Text;
        var result = new RecognizerResult { Text = text };
        if (!string.IsNullOrWhiteSpace(text))
        {
            var language = turnContext.Activity.Locale is { Length: >= 2 } locale ? locale[..2].ToLowerInvariant() : DefaultLanguage;
            var model = models.GetValueOrDefault(language) ?? models[DefaultLanguage];
            foreach (var prediction in model.Predict(text))
            {
                result.Intents[prediction.Intent] = new IntentScore { Score = Math.Round(prediction.Score, 4) };
            }

            result.Properties["recognizer"] = $"embedded-{language}-{model.Version}";
        }

        return Task.FromResult(result);
    }
}
