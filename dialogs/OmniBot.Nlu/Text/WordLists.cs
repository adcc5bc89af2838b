namespace OmniBot.Nlu.Text;

/// <summary>Reads word lists that come with the product: a line for each language, its code, a colon, and words.</summary>
internal static class WordLists
{
    public static Dictionary<string, string[]> Load(string resource)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
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
