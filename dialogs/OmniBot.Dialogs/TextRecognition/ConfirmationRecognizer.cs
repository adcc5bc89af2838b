using OmniBot.Dialogs.TextRecognition.Confirmations;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads a yes or a no in English, German, Spanish and French; another language is read as English.</summary>
public static class ConfirmationRecognizer
{
    /// <summary>Whether the language of a culture is one of the four, and not read as English for want of its own words.</summary>
    internal static bool Reads(string culture) => ConfirmationPhrases.Find(culture) is not null;

    /// <summary>The first yes or no of the text, or null where there is none.</summary>
    /// <remarks>
    /// "not ok" is a no, and so is "disagree, it is ok": what is said first counts. Pure and linear in the length of the text.
    /// </remarks>
    /// <param name="text">What the user wrote.</param>
    /// <param name="culture">A BCP 47 tag such as <c>de</c> or <c>de-DE</c>.</param>
    public static RecognizedConfirmation? Recognize(string text, string culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        var phrases = ConfirmationPhrases.For(culture);
        var words = ConfirmationWords.Cut(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (phrases.Find(words, at) is not { } found)
            {
                continue;
            }

            if (found.Answer is not { } answer)
            {
                at += found.Words - 1;
                continue;
            }

            var (start, end) = (words[at].Start, words[at + found.Words - 1].End);
            var resolution = new Dictionary<string, string> { ["value"] = answer ? "True" : "False" };
            return new RecognizedConfirmation(answer, new RecognizedSpan("boolean", text[start..end], start, end - 1, resolution));
        }

        return null;
    }
}
