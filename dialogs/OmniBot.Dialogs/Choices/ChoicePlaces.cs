using System.Globalization;
using OmniBot.Dialogs.TextRecognition;
using OmniBot.Dialogs.TextRecognition.Numbers;

namespace OmniBot.Dialogs.Choices;

/// <summary>Reads the places that an utterance names.</summary>
internal static class ChoicePlaces
{
    /// <summary>Words for one that mostly stand for something else: "another one", "einen Termin".</summary>
    private static readonly HashSet<string> s_ones = Words("one ein eine einen einem einer eines un una uno une");

    /// <summary>Words that make a number of the word for one behind them.</summary>
    private static readonly HashSet<string> s_leads = Words(
        "number option choice answer item nummer auswahl antwort punkt numero opcion respuesta choix reponse the die la le el");

    private static readonly HashSet<string> s_polite = Words("please thanks bitte danke por gracias s svp merci");

    /// <summary>Words before an ordinal that is none: "a second", "un segundo".</summary>
    private static readonly HashSet<string> s_articles = Words("a an ein eine einen einem einer eines un una une");

    public static IEnumerable<ChoicePlace> Ordinals(string utterance, string locale, int count)
    {
        foreach (var span in OrdinalRecognizer.Recognize(utterance, locale))
        {
            if (span.Resolution["relativeTo"] != "current" && Whole(span.Resolution["offset"]) is { } offset
                && !(WordBefore(utterance, span.Start) is { } before && s_articles.Contains(before)))
            {
                yield return new ChoicePlace(span, offset - 1 + (span.Resolution["relativeTo"] == "end" ? count : 0));
            }
        }
    }

    public static IEnumerable<ChoicePlace> Numbers(string utterance, string locale)
    {
        foreach (var span in NumberRecognizer.Recognize(utterance, locale))
        {
            if (Whole(span.Resolution["value"]) is { } number && (!s_ones.Contains(TextFold.Fold(span.Text)) || IsPlaceOne(utterance, span)))
            {
                yield return new ChoicePlace(span, number - 1);
            }
        }
    }

    private static bool IsPlaceOne(string utterance, RecognizedSpan one) =>
        WordBefore(utterance, one.Start) is var before && (before is null || s_leads.Contains(before))
        && WordAfter(utterance, one.End + 1) is var after && (after is null || s_polite.Contains(after));

    // Places as large as int.MaxValue lie beyond any list, and would not survive counting from the end.
    private static int? Whole(string number) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs((long)value) < int.MaxValue / 2 ? value : null;

    private static string? WordBefore(string text, int end)
    {
        while (end > 0 && !TextFold.IsWordPart(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && TextFold.IsWordPart(text[start - 1]))
        {
            start--;
        }

        return start == end ? null : TextFold.Fold(text.AsSpan(start, end - start));
    }

    private static string? WordAfter(string text, int start)
    {
        while (start < text.Length && !TextFold.IsWordPart(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && TextFold.IsWordPart(text[end]))
        {
            end++;
        }

        return start == end ? null : TextFold.Fold(text.AsSpan(start, end - start));
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
