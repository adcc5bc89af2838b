namespace OmniBot.Nlu.Text;

/// <summary>Words that say nothing about the topic ("the", "und", "por"), by language.</summary>
internal static class FunctionWords
{
    private static readonly Dictionary<string, string[]> Lists = WordLists.Load("OmniBot.Nlu.Text.function-words.txt");
    private static readonly HashSet<string> All = [.. Lists.Values.SelectMany(words => words)];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Languages with a list, as two-letter codes.</summary>
    public static IReadOnlyCollection<string> Languages => Lists.Keys;

    /// <summary>The function words of a language, in lower case.</summary>
    public static IReadOnlyList<string> Of(string language) => Lists[language];

    /// <summary>Whether a lower-case word is a function word in any language.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
