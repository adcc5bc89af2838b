using System.Globalization;
using System.Text;

namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Reads the longest number that starts at a lexeme.</summary>
internal static class NumberPhrase
{
    /// <summary>More lexemes than any number that somebody writes; it keeps a hostile text from costing more than linear time.</summary>
    private const int MaxLexemes = 64;

    /// <summary>Digits that are read after a point.</summary>
    private const int MaxDecimals = 15;

    /// <summary>Reads a cardinal number.</summary>
    public static PhraseNumber? Cardinal(List<Lexeme> lexemes, int start, NumberLanguage language)
    {
        var number = Read(lexemes, start, language, ordinals: false);
        return number is { } whole && whole.Next < lexemes.Count && lexemes[whole.Next].Kind == NumeralKind.Point
            ? WithDecimals(lexemes, whole, language)
            : number;
    }

    /// <summary>Reads a number whose last part is an ordinal.</summary>
    public static PhraseNumber? Ordinal(List<Lexeme> lexemes, int start, NumberLanguage language) =>
        Read(lexemes, start, language, ordinals: true);

    private static PhraseNumber? Read(List<Lexeme> lexemes, int start, NumberLanguage language, bool ordinals)
    {
        if (!lexemes[start].IsWordStart)
        {
            return null;
        }

        var sum = new NumberSum();
        PhraseNumber? best = null;
        PhraseNumber? atMultiplier = null;
        var (joint, beforeJoint) = (0, 0.0);
        var at = start;
        while (at < lexemes.Count && at - start < MaxLexemes)
        {
            var read = at == start ? at : AfterJoint(lexemes, at, sum, language);
            if (read < 0)
            {
                break;
            }

            var lexeme = lexemes[read];
            if (read > at && lexemes[at].Kind == NumeralKind.And)
            {
                (joint, beforeJoint) = (at, sum.Total);
            }

            var step = Take(lexemes, read, sum, language, ordinals);
            if (step == 0)
            {
                // "three hundred and two hundred": the two belongs to the next number.
                if (!sum.IsFresh && lexeme.Kind is NumeralKind.Hundred or NumeralKind.Scale && atMultiplier is not null && !lexeme.IsOrdinalPart)
                {
                    best = atMultiplier;
                }

                break;
            }

            at = read + step;
            var last = lexemes[at - 1];
            if (last.IsWordEnd && (!ordinals || last.Numeral.IsOrdinal))
            {
                best = new PhraseNumber(at, sum.Total, IsDecimal: false, joint, beforeJoint);
            }

            if (last.Kind is NumeralKind.Hundred or NumeralKind.Scale or NumeralKind.Suffix)
            {
                atMultiplier = best;
            }

            if (last.Kind is NumeralKind.Dozen or NumeralKind.OrdinalEnding || (last.Numeral.IsOrdinal && !language.ChainsOrdinals))
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Skips a hyphen or an "and" that may join the next part; -1 where the number ends here.</summary>
    private static int AfterJoint(List<Lexeme> lexemes, int at, NumberSum sum, NumberLanguage language)
    {
        var isJoined = lexemes[at].Kind == NumeralKind.And ? sum.Room >= language.RoomForAnd : lexemes[at].IsSign('-');
        if (!isJoined)
        {
            return at;
        }

        at++;
        return at < lexemes.Count && lexemes[at].Kind is NumeralKind.Value or NumeralKind.Digits or NumeralKind.Hundred or NumeralKind.Scale
            && sum.Room > lexemes[at].Numeral.Value && double.IsFinite(sum.Room)
            ? at
            : -1;
    }

    /// <summary>Adds the lexeme to the sum.</summary>
    /// <returns>How many lexemes were used: 0 where it does not belong to the number.</returns>
    private static int Take(List<Lexeme> lexemes, int at, NumberSum sum, NumberLanguage language, bool ordinals)
    {
        var numeral = lexemes[at].Numeral;
        if (numeral.IsOrdinal && !ordinals)
        {
            return 0;
        }

        var next = at + 1 < lexemes.Count ? lexemes[at + 1] : default;
        switch (numeral.Kind)
        {
            case NumeralKind.Value when language.CountsInTwenties && numeral.Value == 4 && TwentyAfter(lexemes, at) is var twenty and > 0:
                return sum.TryAdd(80, 20) ? twenty - at + 1 : 0;
            case NumeralKind.Value when language.UnitsBeforeTens && numeral.Value is > 0 and < 10 && next.Kind == NumeralKind.And
                && at + 2 < lexemes.Count && lexemes[at + 2] is { Kind: NumeralKind.Value, Numeral.Value: >= 20 and < 100 } tens
                && tens.IsOrdinalPart == false:
                return sum.TryAdd(numeral.Value + tens.Numeral.Value, 1) ? 3 : 0;
            case NumeralKind.Value:
                return sum.TryAdd(numeral.Value, numeral.Room) ? 1 : 0;
            case NumeralKind.Digits:
                return (sum.IsEmpty || (sum.IsFresh && sum.Room >= 100)) && IsFree(lexemes, at) && sum.TryAdd(numeral.Value, 1) ? 1 : 0;
            case NumeralKind.Article:
                return sum.IsEmpty && next.Kind is NumeralKind.Hundred or NumeralKind.Scale or NumeralKind.Dozen && sum.TryAdd(1, 1) ? 1 : 0;
            case NumeralKind.Hundred:
                return sum.TryHundred() ? 1 : 0;
            case NumeralKind.Scale:
                return sum.TryScale(numeral.Value) ? 1 : 0;
            case NumeralKind.Suffix:
                return at > 0 && lexemes[at - 1].IsDigits && !sum.IsEmpty && sum.TryScale(numeral.Value) ? 1 : 0;
            case NumeralKind.Dozen:
                sum.Dozen();
                return 1;
            case NumeralKind.OrdinalEnding:
                return sum.IsEmpty ? 0 : 1;
            default:
                return 0;
        }
    }

    private static int TwentyAfter(List<Lexeme> lexemes, int at)
    {
        var twenty = at + 1 < lexemes.Count && lexemes[at + 1].IsSign('-') ? at + 2 : at + 1;
        return twenty < lexemes.Count && lexemes[twenty] is { Kind: NumeralKind.Value, Numeral.Value: 20 } ? twenty : 0;
    }

    /// <summary>Whether digits stand alone, or only a multiplier is written onto them: 10k, and neither 29km nor A4.</summary>
    internal static bool IsFree(List<Lexeme> lexemes, int at)
    {
        var digits = lexemes[at];
        if (double.IsNaN(digits.Numeral.Value) || (at > 0 && lexemes[at - 1].End == digits.Start && IsWord(lexemes[at - 1])))
        {
            return false;
        }

        return at + 1 == lexemes.Count || lexemes[at + 1].Start != digits.End || !IsWord(lexemes[at + 1])
            || lexemes[at + 1].Kind is NumeralKind.Suffix or NumeralKind.Scale or NumeralKind.Dozen;
    }

    private static bool IsWord(Lexeme lexeme) => lexeme.Folded.Length > 0 && char.IsLetter(lexeme.Folded[0]) && !lexeme.IsDigits;

    private static PhraseNumber WithDecimals(List<Lexeme> lexemes, PhraseNumber whole, NumberLanguage language)
    {
        var decimals = new StringBuilder();
        var at = whole.Next + 1;
        while (at < lexemes.Count && decimals.Length < MaxDecimals && Read(lexemes, at, language, ordinals: false) is { } part
            && part.Value == Math.Floor(part.Value) && part.Value < 1e15)
        {
            decimals.Append(part.Value.ToString("F0", CultureInfo.InvariantCulture));
            at = part.Next;
            if (part.Value >= 10)
            {
                break;
            }
        }

        // "uno con un medio": what follows is a part of one and no decimals.
        var isPart = at < lexemes.Count && (lexemes[at].Kind == NumeralKind.Part || lexemes[at].IsOrdinalPart);
        if (decimals.Length == 0 || isPart)
        {
            return whole;
        }

        var value = whole.Value.ToString("F0", CultureInfo.InvariantCulture) + "." + decimals;
        return new PhraseNumber(at, double.Parse(value, CultureInfo.InvariantCulture), IsDecimal: true);
    }
}
