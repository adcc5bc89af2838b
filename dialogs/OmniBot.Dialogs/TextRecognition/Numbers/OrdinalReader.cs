namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Reads all ordinals of a text.</summary>
internal static class OrdinalReader
{
    public static List<ReadOrdinal> Read(string text, NumberLanguage language)
    {
        var lexemes = NumberLexer.Cut(text, language);
        var ordinals = new List<ReadOrdinal>();
        var at = 0;
        while (at < lexemes.Count)
        {
            var (ordinal, next) = ReadAt(text, lexemes, at, language);
            if (ordinal is { } found)
            {
                ordinals.Add(found);
            }

            at = next;
        }

        return ordinals;
    }

    private static (ReadOrdinal? Ordinal, int Next) ReadAt(string text, List<Lexeme> lexemes, int at, NumberLanguage language)
    {
        var lexeme = lexemes[at];
        if (lexeme.IsDigits)
        {
            return ReadDigits(text, lexemes, at, language);
        }

        if (lexeme.Kind is NumeralKind.None or NumeralKind.Article or NumeralKind.Value)
        {
            foreach (var place in language.RelativePlaces)
            {
                if (EndOf(place, lexemes, at) is var end and > 0)
                {
                    return (new ReadOrdinal(lexeme.Start, lexemes[end - 1].End, place.Offset, place.RelativeTo), end);
                }
            }
        }

        return NumberPhrase.Ordinal(lexemes, at, language) is { } number
            ? (new ReadOrdinal(lexeme.Start, lexemes[number.Next - 1].End, number.Value, "start"), number.Next)
            : (null, at + 1);
    }

    private static (ReadOrdinal? Ordinal, int Next) ReadDigits(string text, List<Lexeme> lexemes, int at, NumberLanguage language)
    {
        var digits = lexemes[at];
        var isWhole = digits.Numeral.Value == Math.Floor(digits.Numeral.Value);
        if (at + 1 == lexemes.Count || !isWhole || (at > 0 && lexemes[at - 1].End == digits.Start && char.IsLetter(text[digits.Start - 1])))
        {
            return (null, at + 1);
        }

        var next = lexemes[at + 1];
        var isOrdinal = next.Start == digits.End && (language.Table.DigitOrdinalEndings.Contains(next.Folded)
            || (next.IsSign('.') && at > 0 && language.Table.BeforeDottedOrdinal.Contains(lexemes[at - 1].Folded)));
        return isOrdinal
            ? (new ReadOrdinal(digits.Start, next.End, digits.Numeral.Value, "start"), at + 2)
            : (null, at + 1);
    }

    /// <summary>The lexeme after the phrase, or -1 where it does not stand here. Apostrophes and hyphens between its words are skipped.</summary>
    private static int EndOf(RelativePlace place, List<Lexeme> lexemes, int at)
    {
        for (var word = 0; word < place.Words.Length; word++)
        {
            if (word > 0 && at < lexemes.Count && lexemes[at].Folded is "-" or "'" or "’")
            {
                at++;
            }

            if (at >= lexemes.Count || lexemes[at].Folded != place.Words[word])
            {
                return -1;
            }

            at++;
        }

        return at;
    }
}
