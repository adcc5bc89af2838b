using OmniBot.Core.Recognition;
using OmniBot.Nlu;
using OmniBot.Nlu.Lu;
using OmniBot.Packs;

namespace OmniBot.Host.Recognition;

internal static class RecognitionServiceCollectionExtensions
{
    /// <summary>Adds the embedded recognizer, trained from the conversations' utterances when it is first asked for, and the language detector.</summary>
    public static IServiceCollection AddRecognition(this IServiceCollection services) =>
        services
            .AddSingleton<IRecognizer>(services => new EmbeddedRecognizer(
                PackUtterances.Languages.ToDictionary(language => language, Train), services.GetRequiredService<TimeProvider>()))
            .AddSingleton<ILanguageDetector>(_ => new EmbeddedLanguageDetector(PackUtterances.Languages));

    private static UtteranceRecognizer Train(string language) =>
        UtteranceRecognizer.Train([.. PackUtterances.For(language).Select((text, number) => LuParser.Parse(text, $"{language}-{number + 1}.lu"))]);
}
