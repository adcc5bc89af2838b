namespace OmniBot.Dialogs.Answers;

/// <summary>Splits an answer into words, in lower case and without punctuation.</summary>
internal static class AnswerWords
{
    public static string[] Of(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) is
                System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return [.. words];
    }

    /// <summary>Where the words stand one after another in the answer, or -1.</summary>
    public static int Find(string[] answer, string[] words)
    {
        for (var i = 0; words.Length > 0 && i + words.Length <= answer.Length; i++)
        {
            if (answer.AsSpan(i, words.Length).SequenceEqual(words))
            {
                return i;
            }
        }

        return -1;
    }
}
