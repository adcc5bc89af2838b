namespace OmniBot.Dialogs.Choices;

/// <summary>Finds values and choices by their words.</summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    /// <inheritdoc cref="FindChoices(string, IList{Choice}, FindChoicesOptions)"/>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null) =>
        FindChoices(utterance, ChoiceFactory.ToChoices(choices ?? throw new ArgumentNullException(nameof(choices))), options);

    /// <summary>The choices whose value, title or synonym stands in the utterance.</summary>
    /// <returns>In the order of the utterance, without overlaps, each choice once.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var values = new List<SortedValue>();
        for (var i = 0; i < choices.Count; i++)
        {
            values.AddRange(NamesOf(choices[i], options).Select(name => new SortedValue { Value = name, Index = i }));
        }

        return FindValues(utterance, values, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Text = found.Text,
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>The values that stand in the utterance, in their order of words and with few other words between them.</summary>
    /// <remarks>
    /// A value that is the whole utterance is the only one found. Where values overlap, the better score wins, then the longer value, then the
    /// one that comes first in the list. The work grows with the length of the utterance and no faster.
    /// </remarks>
    /// <returns>In the order of the utterance, without overlaps, each index once.</returns>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(values);
        if (WholeUtterance(utterance, values) is { } whole)
        {
            return [whole];
        }

        var tokenize = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var words = tokenize(utterance, options?.Locale);
        var search = new ValueSearch(
            words, Math.Max(0, options?.MaxTokenDistance ?? DefaultTokenDistance), options?.AllowPartialMatches ?? false);
        var candidates = values
            .SelectMany(value => search.Matches(value, tokenize((value.Value ?? "").Trim(), options?.Locale)))
            .OrderByDescending(match => match.Score)
            .ThenByDescending(match => match.Value.Value.Length);
        var found = new List<ModelResult<FoundValue>>();
        var takenIndexes = new HashSet<int>();
        var takenWords = new bool[words.Count];
        foreach (var match in candidates)
        {
            if (takenIndexes.Contains(match.Value.Index) || takenWords.AsSpan(match.First..(match.Last + 1)).Contains(true))
            {
                continue;
            }

            takenIndexes.Add(match.Value.Index);
            takenWords.AsSpan(match.First..(match.Last + 1)).Fill(true);
            found.Add(Result(utterance, words[match.First].Start, words[match.Last].End, match.Value, match.Score));
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue)
        {
            yield return choice.Value;
        }

        if (!options.NoAction && choice.Action?.Title is { } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    /// <summary>The value that is the utterance to the letter, or else but for upper and lower case: "C" is neither "C#" nor "C++".</summary>
    private static ModelResult<FoundValue>? WholeUtterance(string utterance, List<SortedValue> values)
    {
        var text = utterance.Trim();
        var start = utterance.Length - utterance.TrimStart().Length;
        return text.Length > 0 && (Same(StringComparison.Ordinal) ?? Same(StringComparison.OrdinalIgnoreCase)) is { } value
            ? Result(utterance, start, start + text.Length - 1, value, 1)
            : null;

        SortedValue? Same(StringComparison comparison) => values.Find(value => string.Equals(value.Value?.Trim(), text, comparison));
    }

    private static ModelResult<FoundValue> Result(string utterance, int start, int end, SortedValue value, float score) => new()
    {
        Text = utterance[start..(end + 1)],
        Start = start,
        End = end,
        TypeName = "value",
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };
}
