using System.Text;

namespace OmniBot.Packs.Hearing;

/// <summary>Utterances without what does not matter when they are compared.</summary>
internal static class PlainText
{
    /// <summary>Lower case, single spaces, typographic apostrophes as ', and no punctuation around words.</summary>
    public static string Of(string text) => string.Join(' ', Words(text));

    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var part in text.ToLowerInvariant().Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '„', '(', ')', '¿', '¡', '•');
            if (word.Length > 0)
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>Only the words that tell a language: no e-mail addresses, links, numbers, or words with digits.</summary>
    public static string WordsOfLanguage(string text)
    {
        var kept = new StringBuilder();
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!part.Any(char.IsAsciiDigit) && !part.Contains('@', StringComparison.Ordinal)
                && !part.Contains("://", StringComparison.Ordinal) && part.Any(char.IsLetter))
            {
                kept.Append(kept.Length == 0 ? "" : " ").Append(part);
            }
        }

        return kept.ToString();
    }
}
