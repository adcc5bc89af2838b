namespace OmniBot.Nlu.Text;

/// <summary>Words that say nothing about the topic ("the", "und", "por"), by language.</summary>
internal static class FunctionWords
{
    private static readonly Dictionary<string, string[]> Lists = Load();
    private static readonly HashSet<string> All = [.. Lists.Values.SelectMany(words => words)];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Languages with a list, as two-letter codes.</summary>
    public static IReadOnlyCollection<string> Languages => Lists.Keys;

    /// <summary>The function words of a language, in lower case.</summary>
    public static IReadOnlyList<string> Of(string language) => Lists[language];

    /// <summary>Whether a lower-case word is a function word in any language.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);

    private static Dictionary<string, string[]> Load()
    {
        using var stream = typeof(FunctionWords).Assembly.GetManifestResourceStream("OmniBot.Nlu.Text.function-words.txt")!;
        using var reader = new StreamReader(stream);
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(':', 2) is [var language, var words])
            {
                lists[language] = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return lists;
    }
}
