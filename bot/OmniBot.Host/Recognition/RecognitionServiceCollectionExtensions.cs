using OmniBot.Core.Recognition;
using OmniBot.Nlu.Intents;
using OmniBot.Packs;

namespace OmniBot.Host.Recognition;

internal static class RecognitionServiceCollectionExtensions
{
    /// <summary>Adds the embedded recognizer, trained from the conversations' utterances when it is first asked for.</summary>
    public static IServiceCollection AddRecognition(this IServiceCollection services) =>
        services.AddSingleton<IRecognizer>(_ => new EmbeddedRecognizer(
            PackUtterances.Languages.ToDictionary(language => language, language => IntentModelTrainer.Train(PackTrainingSet.Of(language)))));
}
