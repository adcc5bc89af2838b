namespace OmniBot.Connectors.Crm.Embedded.Search;

/// <summary>Takes the commonest endings off English words: deliveries, delivered and delivery become one.</summary>
internal static class EnglishStemmer
{
    // Longer endings first: the first that leaves at least three letters is taken off.
    private static readonly string[] s_endings = ["ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "ly", "s"];

    public static string Stem(string word)
    {
        var stem = word;
        foreach (var ending in s_endings)
        {
            if (stem.Length >= ending.Length + 3 && stem.EndsWith(ending, StringComparison.Ordinal)
                && !stem.EndsWith("ss", StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
                break;
            }
        }

        if (stem.Length > 3 && stem[^1] is 'e' or 'y')
        {
            stem = stem[..^1];
        }

        // cancelled, shipping: the doubled consonant goes too.
        return stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'e' or 'o') ? stem[..^1] : stem;
    }
}
