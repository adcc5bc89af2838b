namespace OmniBot.Connectors.Crm.Embedded.Search;

/// <summary>Takes the commonest endings off German words that <see cref="ArticleText.Fold"/> has folded.</summary>
internal static class GermanStemmer
{
    // Longer endings first: the first that leaves at least four letters is taken off.
    private static readonly string[] s_inflections = ["ungen", "ung", "em", "en", "er", "es", "e", "n", "s"];
    private static readonly string[] s_verbEndings = ["est", "st", "t"];

    public static string Stem(string word)
    {
        var stem = Without(s_verbEndings, Without(s_inflections, word));

        // schließen, schließt: the doubled s that a taken ending may leave goes too.
        return stem.EndsWith("ss", StringComparison.Ordinal) ? stem[..^1] : stem;
    }

    private static string Without(string[] endings, string word)
    {
        var ending = Array.Find(
            endings, ending => word.Length >= ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
