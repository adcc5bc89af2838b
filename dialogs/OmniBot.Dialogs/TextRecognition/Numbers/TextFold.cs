using System.Globalization;
using System.Text;

namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Writes a word in lower case without accents, so that "Fünf" and "première" are found however they are typed.</summary>
/// <remarks>Only Latin letters lose their marks: in other scripts these make other letters.</remarks>
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
            else if (character is < '\u0300' or > '\u036F')
            {
                var lower = char.ToLowerInvariant(character);
                folded.Append(lower is < '\u0250' or (>= '\u1E00' and <= '\u1EFF') ? lower.ToString().Normalize(NormalizationForm.FormD)[0] : lower);
            }
        }

        return folded.ToString();
    }
}
