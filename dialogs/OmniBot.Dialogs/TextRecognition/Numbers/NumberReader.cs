namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Reads all cardinal numbers of a text.</summary>
internal static class NumberReader
{
    public static List<ReadNumber> Read(string text, NumberLanguage language)
    {
        var lexemes = NumberLexer.Cut(text, language);
        var numbers = new List<ReadNumber>();
        var at = 0;
        while (at < lexemes.Count)
        {
            at = ReadAt(lexemes, at, language, numbers);
        }

        return numbers;
    }

    private static int ReadAt(List<Lexeme> lexemes, int at, NumberLanguage language, List<ReadNumber> numbers)
    {
        var number = NumberPhrase.Cardinal(lexemes, at, language);
        var subtype = number switch
        {
            { IsDecimal: true } => "decimal",
            { } phrase when phrase.Next == at + 1 && lexemes[at].IsDigits => lexemes[at].Folded,
            { } phrase when lexemes[phrase.Next - 1].Kind == NumeralKind.Suffix => lexemes[at].Folded,
            { } phrase => phrase.Value == Math.Floor(phrase.Value) ? "integer" : "decimal",
            null => "",
        };
        if (NumberFraction.Read(lexemes, at, number, language) is { } fraction)
        {
            var isWholeDozen = lexemes[fraction.Next - 1].Kind == NumeralKind.Dozen && fraction.Value == Math.Floor(fraction.Value);
            (number, subtype) = (fraction, isWholeDozen ? "integer" : "fraction");
        }
        else if (!lexemes[at].IsDigits && NumberPhrase.Ordinal(lexemes, at, language) is { } ordinal
            && (number is null || ordinal.Next > number.Value.Next))
        {
            return ordinal.Next;
        }

        if (number is not { } found || IsPronoun(lexemes, at, found, language))
        {
            return number?.Next ?? at + 1;
        }

        var sign = NumberSign.Before(lexemes, at, language);
        var start = lexemes[sign < 0 ? at : sign].Start;
        numbers.Add(new ReadNumber(start, lexemes[found.Next - 1].End, sign < 0 ? found.Value : -found.Value, subtype));
        return found.Next;
    }

    /// <summary>"the one you mentioned" is no number.</summary>
    private static bool IsPronoun(List<Lexeme> lexemes, int at, PhraseNumber number, NumberLanguage language) =>
        number.Next == at + 1 && at > 0 && lexemes[at].Folded == language.Pronoun
        && language.Table.BeforePronoun.Contains(lexemes[at - 1].Folded);
}
