namespace OmniBot.Dialogs.Choices;

/// <summary>Where each word of an utterance stands, so that a hostile utterance is not searched through for each value again.</summary>
internal sealed class TokenIndex
{
    private readonly Dictionary<string, List<int>> _positions = new(StringComparer.Ordinal);

    public TokenIndex(IReadOnlyList<Token> tokens)
    {
        for (var position = 0; position < tokens.Count; position++)
        {
            var word = tokens[position].Normalized;
            if (!_positions.TryGetValue(word, out var positions))
            {
                _positions.Add(word, positions = []);
            }

            positions.Add(position);
        }
    }

    /// <summary>The first place of the word at or after <paramref name="start"/>, or -1.</summary>
    public int Find(string word, int start)
    {
        if (!_positions.TryGetValue(word, out var positions))
        {
            return -1;
        }

        var found = positions.BinarySearch(start);
        found = found < 0 ? ~found : found;
        return found < positions.Count ? positions[found] : -1;
    }
}
