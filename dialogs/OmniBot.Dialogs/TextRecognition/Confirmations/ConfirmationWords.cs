using System.Text;
using OmniBot.Dialogs.TextRecognition.Numbers;

namespace OmniBot.Dialogs.TextRecognition.Confirmations;

/// <summary>Cuts a text into words and hand signs; other signs are left out, and a skin tone belongs to its hand.</summary>
internal static class ConfirmationWords
{
    public static List<ConfirmationWord> Cut(string text)
    {
        var words = new List<ConfirmationWord>();
        var at = 0;
        while (at < text.Length)
        {
            var end = at + 1;
            if (TextFold.IsWordPart(text[at]))
            {
                while (end < text.Length && TextFold.IsWordPart(text[end]))
                {
                    end++;
                }

                words.Add(new ConfirmationWord(TextFold.Fold(text.AsSpan(at, end - at)), at, end));
            }
            else if (Rune.TryGetRuneAt(text, at, out var rune) && rune.Utf16SequenceLength == 2)
            {
                end = at + 2;
                if (IsSkinTone(rune) && words.Count > 0 && words[^1].End == at)
                {
                    words[^1] = words[^1] with { End = end };
                }
                else
                {
                    words.Add(new ConfirmationWord(text[at..end], at, end));
                }
            }
            else if (char.IsDigit(text[at]))
            {
                words.Add(new ConfirmationWord(text[at].ToString(), at, end));
            }

            at = end;
        }

        return words;
    }

    private static bool IsSkinTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;
}
