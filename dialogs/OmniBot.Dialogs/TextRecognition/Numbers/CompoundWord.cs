namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Splits a word that is made of numerals only: ein-und-zwanzig, tres-millonésimo.</summary>
internal static class CompoundWord
{
    /// <summary>A longer word is no number that anybody writes; the limit keeps the work for one word small.</summary>
    private const int MaxLength = 160;

    /// <summary>The parts' end positions, the longest part first at each place, or null where something is left over.</summary>
    public static List<(string Part, Numeral Numeral)>? Split(string word, NumeralTable table)
    {
        if (word.Length is < 4 or > MaxLength)
        {
            return null;
        }

        var lengths = new int[word.Length + 1];
        for (var at = word.Length - 1; at >= 0; at--)
        {
            for (var length = Math.Min(table.Longest, word.Length - at); length > 0; length--)
            {
                var isRestSplit = at + length == word.Length || lengths[at + length] > 0;
                if (isRestSplit && table.TryFind(word.AsSpan(at, length), out var numeral) && IsInside(numeral, at, at + length == word.Length))
                {
                    lengths[at] = length;
                    break;
                }
            }
        }

        if (lengths[0] == 0)
        {
            return null;
        }

        var parts = new List<(string, Numeral)>();
        for (var at = 0; at < word.Length; at += lengths[at])
        {
            var part = word.Substring(at, lengths[at]);
            parts.Add((part, table.Find(part)));
        }

        return parts;
    }

    private static bool IsInside(Numeral numeral, int at, bool isLast) => numeral.Kind switch
    {
        NumeralKind.Value or NumeralKind.Hundred or NumeralKind.Scale => isLast || !numeral.IsOrdinal,
        NumeralKind.And => at > 0 && !isLast,
        NumeralKind.OrdinalEnding => at > 0 && isLast,
        _ => false,
    };
}
