using OmniBot.Core.Recognition;
using OmniBot.Nlu.Languages;

namespace OmniBot.Host.Recognition;

/// <summary>Tells the language of a message among those that the conversations speak.</summary>
internal sealed class EmbeddedLanguageDetector(IEnumerable<string> languages) : ILanguageDetector
{
    private readonly LanguageDetector _detector = new(languages);

    public string? Detect(string text) => _detector.Detect(text).Language;
}
