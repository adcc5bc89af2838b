namespace OmniBot.Nlu.Text;

/// <summary>Cuts the commonest English endings, so that "books", "booked" and "booking" meet.</summary>
internal static class LightStem
{
    private const int ShortestStem = 3;

    /// <summary>Length of the stem of a lower-case word.</summary>
    public static int Length(ReadOnlySpan<char> word)
    {
        if (word.Length >= ShortestStem + 3 && word.EndsWith("ing", StringComparison.Ordinal))
        {
            return word.Length - 3;
        }

        if (word.Length >= ShortestStem + 2 && word.EndsWith("ed", StringComparison.Ordinal))
        {
            return word.Length - 2;
        }

        return word.Length > ShortestStem && word[^1] == 's' && word[^2] != 's' ? word.Length - 1 : word.Length;
    }
}
