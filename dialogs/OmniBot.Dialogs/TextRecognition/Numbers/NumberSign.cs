namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Finds a minus before a number.</summary>
internal static class NumberSign
{
    /// <summary>The index of the sign's lexeme, or -1 where the number is positive.</summary>
    public static int Before(List<Lexeme> lexemes, int at, NumberLanguage language)
    {
        if (at == 0)
        {
            return -1;
        }

        var sign = lexemes[at - 1];
        var before = at > 1 ? lexemes[at - 2] : default;
        if (sign.Kind == NumeralKind.Minus)
        {
            return IsNumeral(before) || (at > 1 && language.Table.BeforeNoSign.Contains(before.Folded)) ? -1 : at - 1;
        }

        if (!sign.IsSign('-') && !sign.IsSign('\u2212'))
        {
            return -1;
        }

        // "SCP-173" and "5-7" have no sign, nor has the dash in "5 - 7" or "rooms - 7".
        var isAttached = sign.End == lexemes[at].Start;
        return at == 1 || (isAttached && before.End < sign.Start && !IsNumeral(before)) ? at - 1 : -1;
    }

    private static bool IsNumeral(Lexeme lexeme) =>
        lexeme.Kind is NumeralKind.Value or NumeralKind.Digits or NumeralKind.Hundred or NumeralKind.Scale or NumeralKind.Suffix;
}
