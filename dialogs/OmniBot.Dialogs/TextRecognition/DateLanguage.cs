namespace OmniBot.Dialogs.TextRecognition;

/// <summary>What the grammar needs to know about a language.</summary>
/// <param name="dayFirst">Whether 1/2 is the first of February.</param>
/// <param name="leadInText">Whether the article of a bare day ("the 18th") belongs to the found text.</param>
internal sealed class DateLanguage(bool dayFirst, bool leadInText)
{
    private readonly Dictionary<string, List<(string[] Words, DateTerm Term)>> _terms = new(StringComparer.Ordinal);

    public bool DayFirst => dayFirst;

    public bool LeadInText => leadInText;

    /// <summary>Terms whose first word is the given one, long ones first.</summary>
    public IReadOnlyList<(string[] Words, DateTerm Term)> StartingWith(string word) =>
        _terms.TryGetValue(word, out var terms) ? terms : [];

    /// <summary>Adds phrases, parted by <c>|</c>, that mean the same.</summary>
    public DateLanguage Add(DateTermKind kind, int value, string phrases)
    {
        foreach (var phrase in phrases.Split('|'))
        {
            string[] words = [.. DateTokenizer.Tokenize(phrase).Select(token => token.Text)];
            if (!_terms.TryGetValue(words[0], out var terms))
            {
                _terms[words[0]] = terms = [];
            }

            var at = terms.FindIndex(term => term.Words.Length < words.Length);
            terms.Insert(at < 0 ? terms.Count : at, (words, new DateTerm(kind, value, words.Length)));
        }

        return this;
    }

    /// <summary>Adds groups, parted by a space or by <c>;</c> where a group has spaces, that mean first, first + 1 and so on.</summary>
    public DateLanguage AddSeries(DateTermKind kind, int first, string groups)
    {
        foreach (var group in groups.Split(groups.Contains(';', StringComparison.Ordinal) ? ';' : ' '))
        {
            Add(kind, first++, group.Trim());
        }

        return this;
    }
}
