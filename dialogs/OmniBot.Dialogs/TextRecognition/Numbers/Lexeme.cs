namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>A word, a part of a compound word, a number in digits or a sign.</summary>
/// <param name="Start">Index of the first character of the whole word.</param>
/// <param name="End">Index after the whole word.</param>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Numeral">What it means in a number.</param>
/// <param name="IsWordStart">False for the later parts of a compound word.</param>
/// <param name="IsWordEnd">False for the earlier parts of a compound word.</param>
internal readonly record struct Lexeme(int Start, int End, string Folded, Numeral Numeral, bool IsWordStart, bool IsWordEnd)
{
    public NumeralKind Kind => Numeral.Kind;

    public bool IsOrdinalPart => Numeral.IsOrdinal;

    public bool IsDigits => Numeral.Kind == NumeralKind.Digits;

    public bool IsSign(char sign) => Folded.Length == 1 && Folded[0] == sign;
}
