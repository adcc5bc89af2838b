using OmniBot.Core.Recognition;
using OmniBot.Packs.Hearing;

namespace OmniBot.Tests.Packs;

/// <summary>Decides by a handful of frequent words of each language.</summary>
internal sealed class WordLanguageDetector : ILanguageDetector
{
    private static readonly HashSet<string> s_german =
        ["ich", "ist", "wo", "wie", "sind", "meine", "meinen", "bitte", "morgen", "nachmittag", "einen", "das", "nicht", "ihre", "möchte"];

    private static readonly HashSet<string> s_english =
        ["i", "is", "where", "how", "are", "my", "please", "tomorrow", "afternoon", "an", "the", "not", "your", "want", "what"];

    public string? Detect(string text)
    {
        var words = PlainText.Words(text);
        var german = words.Count(s_german.Contains);
        var english = words.Count(s_english.Contains);
        return german > english ? "de" : english > german ? "en" : null;
    }
}
