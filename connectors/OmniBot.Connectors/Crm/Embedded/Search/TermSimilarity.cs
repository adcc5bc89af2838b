namespace OmniBot.Connectors.Crm.Embedded.Search;

/// <summary>How much two different stems mean the same: typing mistakes and parts of compounds.</summary>
internal static class TermSimilarity
{
    // Below this two words share letters by chance.
    private const double LeastTrigramOverlap = 0.6;
    private const int LeastCompoundPart = 5;
    private const int LeastTypoLength = 5;

    /// <summary>Similarity of a word that the articles don't have to one that they have.</summary>
    /// <returns>0 when they have nothing to do with each other, else 0.5 to 0.9.</returns>
    public static double OfTypo(string word, string term)
    {
        var shorter = Math.Min(word.Length, term.Length);
        var longer = Math.Max(word.Length, term.Length);
        if (longer < LeastTypoLength || shorter < LeastTypoLength - 1 || longer - shorter > 2 || word[0] != term[0])
        {
            return 0;
        }

        var distance = EditDistance(word, term);
        if (distance == 1)
        {
            return 0.85;
        }

        if (distance == 2 && shorter >= 9)
        {
            return 0.75;
        }

        var overlap = TrigramOverlap(word, term);
        return overlap >= LeastTrigramOverlap ? 0.9 * overlap : 0;
    }

    /// <summary>Similarity of two words one of which may be the first or the last part of the other, as in German compounds.</summary>
    /// <returns>0 when neither is, else 0.6 to 0.9, more the more of the longer word the shorter one covers.</returns>
    public static double OfCompound(string word, string term)
    {
        var (part, whole) = word.Length < term.Length ? (word, term) : (term, word);
        return part.Length >= LeastCompoundPart && part.Length < whole.Length
            && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal))
            ? 0.6 + (0.3 * part.Length / whole.Length)
            : 0;
    }

    /// <summary>Dice's coefficient of the two words' sets of three letters in a row, with the edges marked.</summary>
    public static double TrigramOverlap(string a, string b)
    {
        var first = Trigrams(a);
        var second = Trigrams(b);
        return 2.0 * first.Count(second.Contains) / (first.Count + second.Count);
    }

    private static HashSet<string> Trigrams(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(i => padded.Substring(i, 3))];
    }

    // Damerau's distance with neighbours swapped at most once (optimal string alignment).
    private static int EditDistance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
