namespace OmniBot.Dialogs.Choices;

/// <summary>Looks for the words of a value among those of an utterance.</summary>
/// <param name="words">The words of the utterance.</param>
/// <param name="maxDistance">Most other words between two words of a value.</param>
/// <param name="allowsPart">Whether some of the words are enough.</param>
internal sealed class ValueSearch(List<Token> words, int maxDistance, bool allowsPart)
{
    /// <summary>Every place where the value begins, or a part of it where that is enough.</summary>
    public IEnumerable<ValueMatch> Matches(SortedValue value, List<Token> sought)
    {
        if (sought.Count == 0)
        {
            yield break;
        }

        for (var at = 0; at < words.Count; at++)
        {
            var begin = sought.FindIndex(word => word.Normalized == words[at].Normalized);
            if ((begin == 0 || (begin > 0 && allowsPart)) && MatchFrom(at, begin, value, sought) is { } match)
            {
                yield return match;
            }
        }
    }

    private ValueMatch? MatchFrom(int first, int begin, SortedValue value, List<Token> sought)
    {
        var (matched, between, last) = (1, 0, first);
        for (var next = begin + 1; next < sought.Count; next++)
        {
            var reach = (int)Math.Min(words.Count, last + 2L + maxDistance);
            var found = words.FindIndex(last + 1, reach - last - 1, word => word.Normalized == sought[next].Normalized);
            if (found >= 0)
            {
                between += found - last - 1;
                matched++;
                last = found;
            }
            else if (!allowsPart)
            {
                return null;
            }
        }

        var completeness = matched / (float)sought.Count;
        var accuracy = matched / (float)(matched + between);
        return new ValueMatch(value, first, last, completeness * accuracy);
    }
}
