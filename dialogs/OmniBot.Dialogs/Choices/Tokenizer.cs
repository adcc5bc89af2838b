using System.Globalization;
using System.Text;
using OmniBot.Dialogs.TextRecognition.Numbers;

namespace OmniBot.Dialogs.Choices;

/// <summary>Cuts utterances and choices into the words that are compared.</summary>
public static class Tokenizer
{
    /// <summary>Letters and digits make words; punctuation and ASCII signs separate them; another sign, such as an emoji, is a word of its own.</summary>
    /// <remarks>The normalized form is in lower case and without accents, because many users type neither: <c>Manana</c> is <c>mañana</c>.</remarks>
    public static TokenizerFunction DefaultTokenizer { get; } = static (text, _) => Cut(text ?? throw new ArgumentNullException(nameof(text)));

    private static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var at = 0; at < text.Length;)
        {
            // Half of a surrogate pair is decoded as U+FFFD, a sign of length one.
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var category = Rune.GetUnicodeCategory(rune);
            if (IsWordPart(category, start >= 0))
            {
                start = start < 0 ? at : start;
            }
            else
            {
                Add(tokens, text, start, at);
                start = -1;
                if (category is UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol
                    && rune.Value > 0xBF && rune != Rune.ReplacementChar)
                {
                    Add(tokens, text, at, at + length);
                }
            }

            at += length;
        }

        Add(tokens, text, start, text.Length);
        return tokens;
    }

    private static bool IsWordPart(UnicodeCategory category, bool isInWord) => category
        is (>= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherLetter)
        or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber)
        || (isInWord && category is >= UnicodeCategory.NonSpacingMark and <= UnicodeCategory.EnclosingMark);

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        if (start >= 0)
        {
            var word = text[start..end];
            tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = TextFold.Fold(word) });
        }
    }
}
