using System.Reflection;

namespace OmniBot.Packs;

/// <summary>Gives the utterances that come with the conversations, to train a recognizer with.</summary>
public static class PackUtterances
{
    private const string Ending = ".lu";

    /// <summary>Two-letter codes of the languages that have utterances.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. Names().Select(LanguageOf).Distinct(StringComparer.Ordinal).OrderBy(language => language != "en").ThenBy(language => language, StringComparer.Ordinal)];

    /// <summary>The <c>.lu</c> texts of a language, one for each conversation; none for a language without utterances.</summary>
    public static IReadOnlyList<string> For(string language) =>
        [.. Names().Where(name => LanguageOf(name) == language).Order(StringComparer.Ordinal).Select(EmbeddedText.Read)];

    private static IEnumerable<string> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith(Ending, StringComparison.Ordinal));

    private static string LanguageOf(string name)
    {
        var stem = name[..^Ending.Length];
        return stem[(stem.LastIndexOf('.') + 1)..];
    }
}
