using System.Globalization;
using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Dialogs.Choices;

/// <summary>Finds what the user chose.</summary>
public static class ChoiceRecognizers
{
    /// <summary>Looks for the choices' words, then for ordinals ("the second one", "the last"), then for numbers ("2").</summary>
    /// <remarks>
    /// Only the first way that finds something counts: "the third one" is no number 1, and "the first division book" may be a value.
    /// A place beyond the list chooses nothing, and nor do "next" and "previous".
    /// </remarks>
    /// <returns>The choices by place in the utterance; empty where nothing was found.</returns>
    public static IReadOnlyList<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        utterance ??= "";
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, choices, options);
        if (found.Count > 0)
        {
            return found;
        }

        var culture = options.Locale ?? "en";
        var ordinals = options.RecognizeOrdinals ? OrdinalRecognizer.Recognize(utterance, culture) : [];
        if (ordinals.Count > 0)
        {
            return ByPlace(ordinals, choices, OrdinalPlace);
        }

        return options.RecognizeNumbers
            ? ByPlace(NumberRecognizer.Recognize(utterance, culture), choices, NumberPlace)
            : [];
    }

    private static List<ModelResult<FoundChoice>> ByPlace(
        IReadOnlyList<RecognizedSpan> spans, IList<Choice> choices, Func<RecognizedSpan, int, double> place)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var span in spans)
        {
            var index = place(span, choices.Count);
            if (index >= 0 && index < choices.Count && index == Math.Floor(index))
            {
                found.Add(ToChoice(span, choices, (int)index));
            }
        }

        return found;
    }

    private static double OrdinalPlace(RecognizedSpan span, int count)
    {
        var offset = double.Parse(span.Resolution["offset"], CultureInfo.InvariantCulture);
        return span.Resolution["relativeTo"] switch
        {
            "start" => offset - 1,
            "end" => count - 1 + offset,
            _ => -1,
        };
    }

    // The value has the language's decimal separator; only a whole number is a place.
    private static double NumberPlace(RecognizedSpan span, int count) =>
        double.TryParse(span.Resolution["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number - 1 : -1;

    private static ModelResult<FoundChoice> ToChoice(RecognizedSpan span, IList<Choice> choices, int index) => new()
    {
        Start = span.Start,
        End = span.End,
        Text = span.Text,
        TypeName = "choice",
        Resolution = new FoundChoice { Value = choices[index].Value, Index = index, Score = 1 },
    };
}
