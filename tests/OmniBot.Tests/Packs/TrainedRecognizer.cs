using OmniBot.Core.Recognition;
using OmniBot.Core.Turns;
using OmniBot.Nlu.Intents;
using OmniBot.Packs;

namespace OmniBot.Tests.Packs;

/// <summary>The embedded recognizer's models, trained with the utterances that come with the conversations.</summary>
internal sealed class TrainedRecognizer : IRecognizer
{
    private static readonly Lazy<Dictionary<string, IntentModel>> s_models = new(() => PackUtterances.Languages.ToDictionary(
        language => language,
        language => IntentModelTrainer.Train(PackUtterances.For(language)
            .SelectMany(UtteranceRecognizer.Read)
            .Select(utterance => new LabelledUtterance(utterance.Intent, utterance.Text)))));

    public static IReadOnlyList<IntentPrediction> Predict(string language, string text) => s_models.Value[language].Predict(text);

    public Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var result = new RecognizerResult { Text = turnContext.Activity.Text };
        foreach (var prediction in Predict(turnContext.Activity.Locale![..2], turnContext.Activity.Text!))
        {
            result.Intents[prediction.Intent] = new IntentScore { Score = prediction.Score };
        }

        return Task.FromResult(result);
    }
}
