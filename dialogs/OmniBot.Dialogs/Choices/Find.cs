namespace OmniBot.Dialogs.Choices;

/// <summary>Finds choices and values by their words.</summary>
public static class Find
{
    /// <summary>The choices whose value, action title or synonym stands in the utterance, by place in the utterance.</summary>
    public static IReadOnlyList<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var values = choices.SelectMany((choice, index) => Words(choice, options).Select(word => new SortedValue(word, index)));
        return [.. FindValues(utterance, [.. values], options).Select(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
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

    /// <summary>The best match of each index, none overlapping another, by place in the utterance.</summary>
    /// <remarks>
    /// Longer values are searched for first. A value's words must stand in its order, with at most
    /// <see cref="FindValuesOptions.MaxTokenDistance"/> other words between them. An utterance that is one of the values is that value only.
    /// </remarks>
    public static IReadOnlyList<ModelResult<FoundValue>> FindValues(
        string utterance, IList<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        if (Exact(utterance, values) is { } exact)
        {
            return [exact];
        }

        var tokenizer = options.Tokenizer ?? Tokenizer.Default;
        var tokens = tokenizer(utterance, options.Locale);
        var index = new TokenIndex(tokens);
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => Matches(index, tokens.Count, tokenizer(value.Value.Trim(), options.Locale), value, options))
            .OrderByDescending(match => match.Resolution.Score);
        return WithoutOverlaps(utterance, tokens, matches);
    }

    private static IEnumerable<string> Words(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue && choice.Value.Length > 0)
        {
            yield return choice.Value;
        }

        if (!options.NoAction && choice.Action?.Title is { Length: > 0 } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms)
        {
            yield return synonym;
        }
    }

    private static ModelResult<FoundValue>? Exact(string utterance, IList<SortedValue> values)
    {
        var text = utterance.Trim();
        var value = text.Length == 0 ? null : values.FirstOrDefault(
            value => string.Equals(value.Value.Trim(), text, StringComparison.OrdinalIgnoreCase));
        if (value is null)
        {
            return null;
        }

        var start = utterance.IndexOf(text, StringComparison.Ordinal);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = start + text.Length - 1,
            Text = text,
            TypeName = "value",
            Resolution = new FoundValue(value.Value, value.Index, 1),
        };
    }

    // "the last time I chose the last one": the search for "last one" goes on after a match.
    private static IEnumerable<ModelResult<FoundValue>> Matches(
        TokenIndex utterance, int tokenCount, IReadOnlyList<Token> searched, SortedValue value, FindValuesOptions options)
    {
        var start = 0;
        while (start < tokenCount && ValueMatcher.Match(utterance, searched, value, start, options) is { } match)
        {
            yield return match;
            start = match.End + 1;
        }
    }

    private static List<ModelResult<FoundValue>> WithoutOverlaps(
        string utterance, IReadOnlyList<Token> tokens, IEnumerable<ModelResult<FoundValue>> matches)
    {
        var results = new List<ModelResult<FoundValue>>();
        var foundIndexes = new HashSet<int>();
        var usedTokens = new HashSet<int>();
        foreach (var match in matches)
        {
            var span = Enumerable.Range(match.Start, match.End - match.Start + 1);
            if (foundIndexes.Contains(match.Resolution.Index) || span.Any(usedTokens.Contains))
            {
                continue;
            }

            foundIndexes.Add(match.Resolution.Index);
            usedTokens.UnionWith(span);
            var start = tokens[match.Start].Start;
            var end = tokens[match.End].End;
            results.Add(match with { Start = start, End = end, Text = utterance[start..(end + 1)] });
        }

        results.Sort((left, right) => left.Start.CompareTo(right.Start));
        return results;
    }
}
