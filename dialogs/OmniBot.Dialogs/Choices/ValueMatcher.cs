namespace OmniBot.Dialogs.Choices;

/// <summary>Finds the words of one value, in their order, in an utterance.</summary>
internal static class ValueMatcher
{
    /// <summary>Finds the next match at or after a token.</summary>
    /// <returns>A match whose start and end are positions of tokens, or null.</returns>
    public static ModelResult<FoundValue>? Match(
        TokenIndex utterance, IReadOnlyList<Token> searched, SortedValue value, int startToken, FindValuesOptions options)
    {
        var matched = 0;
        var totalDeviation = 0;
        var start = -1;
        var end = -1;
        var next = startToken;
        foreach (var token in searched)
        {
            var position = utterance.Find(token.Normalized, next);
            var distance = matched > 0 ? position - next : 0;
            if (position < 0 || distance > options.MaxTokenDistance)
            {
                continue;
            }

            matched++;
            totalDeviation += distance;
            start = start < 0 ? position : start;
            end = position;
            next = position + 1;
        }

        if (matched == 0 || (matched < searched.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        // The score of the Bot Framework SDK v4: 0.4 for any match, the rest for complete and close words.
        var completeness = (double)matched / searched.Count;
        var accuracy = (double)matched / (matched + totalDeviation);
        var score = 0.4 + (0.6 * completeness * accuracy);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            Text = "",
            TypeName = "value",
            Resolution = new FoundValue(value.Value, value.Index, score),
        };
    }
}
