using System.Globalization;
using System.Text;

namespace OmniBot.Connectors.Crm.Embedded.Search;

/// <summary>Cuts a text into the stems of its words, without the words that say nothing about a topic.</summary>
internal static class ArticleText
{
    /// <summary>The stems of a text in their order; a word that occurs twice is there twice.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Two-letter code; words of languages other than English and German stay as they are.</param>
    public static IReadOnlyList<string> Terms(string text, string language)
    {
        var terms = new List<string>();
        foreach (var word in Words(Fold(text, language)))
        {
            if (word.Length < 2 || !word.All(char.IsLetter) || StopWords.Contains(language, word))
            {
                continue;
            }

            terms.Add(language switch
            {
                "en" => EnglishStemmer.Stem(word),
                "de" => GermanStemmer.Stem(word),
                _ => word,
            });
        }

        return terms;
    }

    /// <summary>Small letters without accents; in German the ways to write an umlaut (ä, ae, a) become one.</summary>
    public static string Fold(string text, string language)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (letter == 'ß')
            {
                folded.Append("ss");
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter);
            }
        }

        if (language == "de")
        {
            folded.Replace("ae", "a").Replace("oe", "o").Replace("ue", "u");
        }

        return folded.ToString();
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            // An apostrophe belongs to its word, so that "haven't" is one stop word and not two words.
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && text[i] is '\'' or '’'));
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                yield return text[start..i].Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
                start = -1;
            }
        }
    }
}
