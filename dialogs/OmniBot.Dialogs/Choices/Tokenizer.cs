using System.Globalization;
using System.Text;

namespace OmniBot.Dialogs.Choices;

/// <summary>Cuts a text at blanks and signs.</summary>
public static class Tokenizer
{
    /// <summary>Letters and digits next to each other are one token; each emoji is a token of its own; other signs are left out.</summary>
    public static TokenizerFunction Default { get; } = Cut;

    private static IReadOnlyList<Token> Cut(string text, string? locale)
    {
        var tokens = new List<Token>();
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWordPart(rune))
            {
                start = start < 0 ? at : start;
            }
            else
            {
                AddWord(tokens, text, start, at);
                start = -1;
                if (IsPicture(rune))
                {
                    tokens.Add(Make(text, at, at + rune.Utf16SequenceLength));
                }
            }

            at += rune.Utf16SequenceLength;
        }

        AddWord(tokens, text, start, text.Length);
        return tokens;
    }

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsPicture(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol || rune.Value > 0xFFFF;

    private static void AddWord(List<Token> tokens, string text, int start, int end)
    {
        if (start >= 0)
        {
            tokens.Add(Make(text, start, end));
        }
    }

    private static Token Make(string text, int start, int end)
    {
        var word = text[start..end];
        return new Token(start, end - 1, word, word.ToLowerInvariant());
    }
}
