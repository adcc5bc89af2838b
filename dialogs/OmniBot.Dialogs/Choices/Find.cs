namespace OmniBot.Dialogs.Choices;

/// <summary>Finds values and choices by their words, which may have a few others between them.</summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    /// <summary>Finds choices by value, title of the button or synonym, from left to right.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, [.. choices.Select(choice => new Choice(choice))], options);
    }

    /// <inheritdoc cref="FindChoices(string, IList{string}, FindChoicesOptions?)"/>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var names = new List<SortedValue>();
        for (var i = 0; i < choices.Count; i++)
        {
            names.AddRange(NamesOf(choices[i], options).Select(name => new SortedValue { Value = name, Index = i }));
        }

        return [.. FindValues(utterance, names, options).Select(found => new ModelResult<FoundChoice>
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
        })];
    }

    /// <summary>Finds values from left to right, none of them twice and none over another. The best and longest goes first.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);
        var matches = values
            .Select(value => (Value: value, Words: tokenizer(value.Value.Trim(), options.Locale)))
            .OrderByDescending(pair => pair.Words.Count)
            .SelectMany(pair => MatchesOf(pair.Value, tokens, pair.Words, options))
            .OrderByDescending(match => match.Score);
        var isUsed = new bool[tokens.Count];
        var taken = new HashSet<int>();
        var found = new List<ModelResult<FoundValue>>();
        foreach (var match in matches)
        {
            if (isUsed.AsSpan(match.Start, match.End - match.Start + 1).Contains(true) || !taken.Add(match.Value.Index))
            {
                continue;
            }

            isUsed.AsSpan(match.Start, match.End - match.Start + 1).Fill(true);
            var (start, end) = (tokens[match.Start].Start, tokens[match.End].End);
            found.Add(new ModelResult<FoundValue>
            {
                Text = utterance[start..(end + 1)],
                Start = start,
                End = end,
                TypeName = "value",
                Resolution = new FoundValue { Value = match.Value.Value, Index = match.Value.Index, Score = match.Score },
            });
        }

        return [.. found.OrderBy(result => result.Start)];
    }

    private static IEnumerable<TokenMatch> MatchesOf(SortedValue value, List<Token> tokens, List<Token> words, FindValuesOptions options)
    {
        for (var from = 0; MatchFrom(from, value, tokens, words, options) is { } match; from = match.End + 1)
        {
            yield return match;
        }
    }

    private static TokenMatch? MatchFrom(int from, SortedValue value, List<Token> tokens, List<Token> words, FindValuesOptions options)
    {
        var (matched, deviation, start, end) = (0, 0, -1, -1);
        foreach (var word in words)
        {
            var at = tokens.FindIndex(Math.Min(from, tokens.Count), token => token.Normalized == word.Normalized);
            var distance = matched > 0 ? at - from : 0;
            if (at >= 0 && distance <= (options.MaxTokenDistance ?? DefaultTokenDistance))
            {
                matched++;
                deviation += distance;
                from = at + 1;
                start = start < 0 ? at : start;
                end = at;
            }
        }

        if (matched == 0 || (matched < words.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        var completeness = matched / (float)words.Count;
        var accuracy = matched / (float)(matched + deviation);
        return new TokenMatch(value, start, end, 0.4f + (0.6f * completeness * accuracy));
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue)
        {
            yield return choice.Value;
        }

        if (!options.NoAction && choice.Action?.Title is { Length: > 0 } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private sealed record TokenMatch(SortedValue Value, int Start, int End, float Score);
}
