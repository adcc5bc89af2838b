using System.Globalization;
using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Dialogs.Choices;

/// <summary>Reads which choices an utterance means: by their words, or else by their place.</summary>
public static class ChoiceRecognizers
{
    /// <summary>The choices that are meant, from left to right.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, [.. choices.Select(choice => new Choice(choice))], options);
    }

    /// <inheritdoc cref="RecognizeChoices(string, IList{string}, FindChoicesOptions?)"/>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var locale = options.Locale ?? PromptCultureModels.English.Locale;
        var found = Find.FindChoices(utterance, choices, options);
        if (found.Count == 0 && options.RecognizeOrdinals)
        {
            found = ByPlace(OrdinalRecognizer.Recognize(utterance, locale), choices);
        }

        if (found.Count == 0 && options.RecognizeNumbers)
        {
            found = ByPlace(NumberRecognizer.Recognize(utterance, locale), choices);
        }

        return found;
    }

    private static List<ModelResult<FoundChoice>> ByPlace(IReadOnlyList<RecognizedSpan> places, IList<Choice> choices)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var place in places)
        {
            if (PlaceOf(place, choices.Count) is { } index && index >= 0 && index < choices.Count)
            {
                found.Add(new ModelResult<FoundChoice>
                {
                    Text = place.Text,
                    Start = place.Start,
                    End = place.End,
                    TypeName = "choice",
                    Resolution = new FoundChoice { Value = choices[index].Value, Index = index, Score = 1 },
                });
            }
        }

        return found;
    }

    /// <summary>The index that a number or an ordinal names: "last" counts from the end, "the next" names none.</summary>
    private static int? PlaceOf(RecognizedSpan place, int count)
    {
        var (number, origin) = place.Resolution.TryGetValue("relativeTo", out var relativeTo)
            ? (place.Resolution["offset"], relativeTo)
            : (place.Resolution["value"], "start");
        return !int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) ? null : origin switch
        {
            "start" => offset - 1,
            "end" => count - 1 + offset,
            _ => null,
        };
    }
}
