using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Cuts a text into words, numbers in digits and signs; compound words are cut into their numerals.</summary>
internal static class NumberLexer
{
    public static List<Lexeme> Cut(string text, NumberLanguage language)
    {
        var lexemes = new List<Lexeme>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (StartsDigits(text, at))
            {
                var number = DigitReader.Read(text, at, language);
                lexemes.Add(Digits(number.Start, number.End, number.Value, number.Subtype));
                at = number.End;
            }
            else if (TextFold.IsWordPart(text[at]))
            {
                at = AddWord(lexemes, text, at, language);
            }
            else
            {
                lexemes.Add(Sign(text, at));
                at++;
            }
        }

        return lexemes;
    }

    private static bool StartsDigits(string text, int at) =>
        char.IsAsciiDigit(text[at])
        || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1])));

    private static Lexeme Digits(int start, int end, double value, string folded) =>
        new(start, end, folded, new Numeral(NumeralKind.Digits, value, 1, IsOrdinal: false), IsWordStart: true, IsWordEnd: true);

    /// <summary>A sign; a sign such as ½ is a number of its own.</summary>
    private static Lexeme Sign(string text, int at)
    {
        var isNumber = CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.OtherNumber;
        var value = isNumber ? CharUnicodeInfo.GetNumericValue(text[at]) : -1;
        return value is > 0 and < 1
            ? Digits(at, at + 1, value, "fraction")
            : new Lexeme(at, at + 1, text[at].ToString(), default, IsWordStart: true, IsWordEnd: true);
    }

    private static int AddWord(List<Lexeme> lexemes, string text, int start, NumberLanguage language)
    {
        var end = start + 1;
        while (end < text.Length && TextFold.IsWordPart(text[end]))
        {
            end++;
        }

        var folded = TextFold.Fold(text.AsSpan(start, end - start));
        var numeral = language.Table.Find(folded);
        if (numeral.Kind == NumeralKind.OrdinalEnding)
        {
            numeral = default;
        }

        if (numeral.Kind == NumeralKind.None && language.HasCompounds && CompoundWord.Split(folded, language.Table) is { } parts)
        {
            for (var part = 0; part < parts.Count; part++)
            {
                lexemes.Add(new Lexeme(start, end, parts[part].Part, parts[part].Numeral, part == 0, part == parts.Count - 1));
            }
        }
        else
        {
            lexemes.Add(new Lexeme(start, end, folded, numeral, IsWordStart: true, IsWordEnd: true));
        }

        return end;
    }
}
