namespace OmniBot.Dialogs.Choices;

/// <summary>Reads which choices an utterance means.</summary>
public static class ChoiceRecognizers
{
    /// <inheritdoc cref="RecognizeChoices(string, IList{Choice}, FindChoicesOptions)"/>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices ?? throw new ArgumentNullException(nameof(choices))), options);

    /// <summary>The choices that are meant by their words; or else by ordinals ("the second", "the last one"); or else by numbers.</summary>
    /// <remarks>
    /// Only one of the three is used, so that "the first division book" is not also the first choice. Places are read in English, German,
    /// Spanish and French; those beyond the list, and those counted from a current one ("the next"), are left out.
    /// </remarks>
    /// <returns>In the order of the utterance; the choice that comes first is the one that a prompt takes.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(list);
        options ??= new FindChoicesOptions();
        var locale = options.Locale ?? PromptCultureModels.English.Locale;
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count == 0 && options.RecognizeOrdinals)
        {
            found = ByPlace(ChoicePlaces.Ordinals(utterance, locale, list.Count), list);
        }

        if (found.Count == 0 && options.RecognizeNumbers)
        {
            found = ByPlace(ChoicePlaces.Numbers(utterance, locale), list);
        }

        return found;
    }

    private static List<ModelResult<FoundChoice>> ByPlace(IEnumerable<ChoicePlace> places, IList<Choice> list) =>
    [
        .. places.Where(place => place.Index >= 0 && place.Index < list.Count).Select(place => new ModelResult<FoundChoice>
        {
            Text = place.Span.Text,
            Start = place.Span.Start,
            End = place.Span.End,
            TypeName = "choice",
            Resolution = new FoundChoice { Value = list[place.Index].Value, Index = place.Index, Score = 1 },
        }),
    ];
}
