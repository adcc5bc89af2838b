using System.Globalization;
using System.Text;

namespace OmniBot.Dialogs.Choices;

/// <summary>The tokenizer that is used unless another is set.</summary>
public static class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => Tokenize;

    /// <summary>Letters, digits and marks that stand together are a token, in lower case; so is each emoji. All else separates.</summary>
    private static List<Token> Tokenize(string text, string? locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var i = 0; i < (text?.Length ?? 0);)
        {
            // A lone half of a surrogate pair separates.
            var size = Rune.TryGetRuneAt(text!, i, out var rune) ? rune.Utf16SequenceLength : 1;
            if (size == 2)
            {
                Close(i);
                start = i;
                Close(i + size);
            }
            else if (IsOfWord(text![i]))
            {
                start = start < 0 ? i : start;
            }
            else
            {
                Close(i);
            }

            i += size;
        }

        Close(text?.Length ?? 0);
        return tokens;

        void Close(int end)
        {
            if (start >= 0)
            {
                var word = text![start..end];
                tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
                start = -1;
            }
        }
    }

    private static bool IsOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
