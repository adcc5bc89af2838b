using System.Text;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Cuts a text into tokens, one pass.</summary>
internal static class DateTokenizer
{
    public static List<DateToken> Tokenize(string text)
    {
        var tokens = new List<DateToken>();
        var glued = false;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                glued = false;
                at++;
                continue;
            }

            var end = at + 1;
            if (char.IsAsciiDigit(text[at]))
            {
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }
            }
            else if (char.IsLetter(text[at]))
            {
                while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                {
                    end++;
                }
            }

            tokens.Add(new DateToken(Fold(text.AsSpan(at, end - at)), at, end, glued));
            glued = true;
            at = end;
        }

        return tokens;
    }

    /// <summary>Lower case without diacritics: customers leave them out ("manana", "derniere").</summary>
    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            folded.Append(letter switch
            {
                '’' or '`' or '´' => '\'',
                '–' or '—' => '-',
                < (char)128 => char.ToLowerInvariant(letter),
                >= '\u0300' and <= '\u036f' => '\0',
                'º' or 'ª' => letter,
                _ when char.IsLetter(letter) => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]),
                _ => letter,
            });
        }

        return folded.Replace("\0", "").ToString();
    }
}
