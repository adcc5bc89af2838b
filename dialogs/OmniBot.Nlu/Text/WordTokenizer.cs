using System.Globalization;
using System.Text;

namespace OmniBot.Nlu.Text;

/// <summary>
/// Splits text into words: runs of letters, marks and digits with apostrophes inside, and single symbols.
/// Places refer to the raw text, which is never changed; a surrogate pair is never split.
/// </summary>
public static class WordTokenizer
{
    /// <summary>Every word and symbol of the text, in order, without white space and control characters.</summary>
    public static IReadOnlyList<Word> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<Word>();
        var position = 0;
        while (TryNext(text, ref position, out var word, out _))
        {
            words.Add(word);
        }

        return words;
    }

    /// <summary>
    /// Reads the next word at or behind <paramref name="position"/> and moves that there. Allocates nothing.
    /// <paramref name="isSymbol"/> is true for punctuation and emoji, false for letters and digits.
    /// </summary>
    internal static bool TryNext(ReadOnlySpan<char> text, ref int position, out Word word, out bool isSymbol)
    {
        while (position < text.Length)
        {
            var start = position;
            var kind = KindAt(text, position, out var length);
            position += length;
            if (kind == Kind.Space)
            {
                continue;
            }

            if (kind == Kind.Symbol)
            {
                word = new Word(start, position);
                isSymbol = true;
                return true;
            }

            while (position < text.Length)
            {
                kind = KindAt(text, position, out length);
                if (kind == Kind.Word || (IsApostrophe(text[position]) && position + 1 < text.Length
                    && KindAt(text, position + 1, out _) == Kind.Word))
                {
                    position += length;
                    continue;
                }

                break;
            }

            word = new Word(start, position);
            isSymbol = false;
            return true;
        }

        word = default;
        isSymbol = false;
        return false;
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private static Kind KindAt(ReadOnlySpan<char> text, int position, out int length)
    {
        var first = text[position];
        if (char.IsAscii(first))
        {
            length = 1;
            return char.IsAsciiLetterOrDigit(first) || first == '_' ? Kind.Word
                : first <= ' ' || first == '\x7f' ? Kind.Space : Kind.Symbol;
        }

        if (Rune.DecodeFromUtf16(text[position..], out var rune, out length) != System.Buffers.OperationStatus.Done)
        {
            length = Math.Max(1, length);
            return Kind.Symbol;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Word,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control or UnicodeCategory.Format => Kind.Space,
            _ => Kind.Symbol,
        };
    }

    private enum Kind
    {
        Space,
        Word,
        Symbol,
    }
}
