using System.Globalization;
using System.Text;

namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Writes a word in lower case without accents, so that "Fünf" and "première" are found however they are typed.</summary>
internal static class TextFold
{
    public static bool IsWordPart(char character) =>
        char.IsLetter(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length + 1);
        foreach (var character in word)
        {
            if (character < 0x80)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
            else if (character is 'ß' or 'ẞ')
            {
                folded.Append("ss");
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                var lower = char.ToLowerInvariant(character);
                folded.Append(char.IsSurrogate(lower) ? lower : lower.ToString().Normalize(NormalizationForm.FormD)[0]);
            }
        }

        return folded.ToString();
    }
}
