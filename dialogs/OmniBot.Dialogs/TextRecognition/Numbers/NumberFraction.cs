namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Reads fractions: 4/5, 1 4/5, half a dozen, two and a half, ein halbes Dutzend, un millón y medio.</summary>
internal static class NumberFraction
{
    /// <param name="lexemes">The text.</param>
    /// <param name="at">Where the fraction starts.</param>
    /// <param name="number">The cardinal number that starts there, if any.</param>
    /// <param name="language">The language of the text.</param>
    public static PhraseNumber? Read(List<Lexeme> lexemes, int at, PhraseNumber? number, NumberLanguage language)
    {
        if (number is null)
        {
            return ReadPart(lexemes, at, 1);
        }

        var next = number.Value.Next;
        if (next == at + 1 && lexemes[at].IsDigits)
        {
            return ReadSlash(lexemes, at) ?? (next < lexemes.Count && lexemes[at].End < lexemes[next].Start && ReadSlash(lexemes, next) is { } mixed
                ? mixed with { Value = number.Value.Value + mixed.Value }
                : ReadCounted(lexemes, number.Value, language));
        }

        return ReadCounted(lexemes, number.Value, language);
    }

    private static PhraseNumber? ReadSlash(List<Lexeme> lexemes, int at)
    {
        var isSlash = at + 2 < lexemes.Count && lexemes[at].IsDigits && lexemes[at + 1].IsSign('/') && lexemes[at + 2].IsDigits
            && lexemes[at].End == lexemes[at + 1].Start && lexemes[at + 1].End == lexemes[at + 2].Start
            && lexemes[at + 2].Numeral.Value > 0 && NumberPhrase.IsFree(lexemes, at + 2);
        if (!isSlash || IsChained(lexemes, at - 1, at - 2) || IsChained(lexemes, at + 3, at + 4))
        {
            return null;
        }

        return new PhraseNumber(at + 3, lexemes[at].Numeral.Value / lexemes[at + 2].Numeral.Value, IsDecimal: false);
    }

    /// <summary>Whether the digits are part of a date or a telephone number: 5/17/2018, 222-2222/2222.</summary>
    private static bool IsChained(List<Lexeme> lexemes, int sign, int digits) =>
        digits >= 0 && digits < lexemes.Count && (lexemes[sign].IsSign('/') || lexemes[sign].IsSign('-'))
        && lexemes[digits].IsDigits && (digits < sign ? lexemes[digits].End == lexemes[sign].Start : lexemes[sign].End == lexemes[digits].Start);

    /// <summary>"two thirds" and "two and a half".</summary>
    private static PhraseNumber? ReadCounted(List<Lexeme> lexemes, PhraseNumber number, NumberLanguage language)
    {
        var at = number.Next;
        if (at >= lexemes.Count)
        {
            return null;
        }

        if (lexemes[at].Kind == NumeralKind.Part)
        {
            // "two million and three quarters" was read as 2,000,003: only the three are counted.
            return number.Joint > 0
                ? Added(lexemes, number.Joint, number.BeforeJoint, ReadPart(lexemes, at, number.Value - number.BeforeJoint))
                : ReadPart(lexemes, at, number.Value);
        }

        if (lexemes[at].Kind is not (NumeralKind.And or NumeralKind.Point) || at + 1 >= lexemes.Count)
        {
            return null;
        }

        var counted = NumberPhrase.Cardinal(lexemes, at + 1, language);
        var part = counted is { } count && count.Next < lexemes.Count && lexemes[count.Next].Kind == NumeralKind.Part
            ? ReadPart(lexemes, count.Next, count.Value)
            : counted is null ? ReadPart(lexemes, at + 1, 1) : null;
        return Added(lexemes, at, number.Value, part);
    }

    /// <summary>Adds a part: to 3 million, a half is half a million; in "five and a half million" both are counted in millions.</summary>
    private static PhraseNumber? Added(List<Lexeme> lexemes, int joint, double whole, PhraseNumber? part)
    {
        if (part is not { } added)
        {
            return null;
        }

        var before = lexemes[joint - 1];
        var after = lexemes[added.Next - 1];
        var value = (before.Kind == NumeralKind.Scale, after.Kind == NumeralKind.Scale) switch
        {
            (true, false) => whole + (added.Value * before.Numeral.Value),
            (false, true) => (whole * after.Numeral.Value) + added.Value,
            _ => whole + added.Value,
        };
        return added with { Value = value };
    }

    private static PhraseNumber? ReadPart(List<Lexeme> lexemes, int at, double count)
    {
        if (lexemes[at].Kind == NumeralKind.Article && at + 1 < lexemes.Count)
        {
            at++;
        }

        if (lexemes[at].Kind != NumeralKind.Part || !lexemes[at].IsWordEnd)
        {
            return null;
        }

        var next = at + 1;
        var value = count * lexemes[at].Numeral.Value;
        if (next + 1 < lexemes.Count && lexemes[next].Kind == NumeralKind.Article)
        {
            next++;
        }

        return next < lexemes.Count && lexemes[next].Kind is NumeralKind.Dozen or NumeralKind.Scale or NumeralKind.Hundred && !lexemes[next].IsOrdinalPart
            ? new PhraseNumber(next + 1, value * lexemes[next].Numeral.Value, IsDecimal: false)
            : new PhraseNumber(at + 1, value, IsDecimal: false);
    }
}
