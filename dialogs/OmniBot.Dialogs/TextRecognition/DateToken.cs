namespace OmniBot.Dialogs.TextRecognition;

/// <summary>A run of letters, a run of digits, or one other character.</summary>
/// <param name="Text">Lower case and without diacritics.</param>
/// <param name="Start">Index of the first character in the text.</param>
/// <param name="End">Index after the last character in the text.</param>
/// <param name="Glued">Whether no white space stands before it.</param>
internal readonly record struct DateToken(string Text, int Start, int End, bool Glued)
{
    public bool IsDigits => char.IsAsciiDigit(Text[0]);

    public bool IsWord => char.IsLetter(Text[0]);

    /// <summary>The number, or -1 for no digits or for more than four of them.</summary>
    public int Number => IsDigits && Text.Length <= 4 ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : -1;
}
