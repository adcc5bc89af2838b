namespace OmniBot.Dialogs.TextRecognition;

/// <summary>A text cut into tokens, with the meanings of the words at each of them.</summary>
internal sealed class DateScan
{
    private readonly List<DateToken> _tokens;
    private readonly DateTerm[][] _terms;

    public DateScan(string text, DateLanguage language, DateTime reference)
    {
        Language = language;
        Reference = reference;
        _tokens = DateTokenizer.Tokenize(text);
        _terms = new DateTerm[_tokens.Count][];
        for (var at = 0; at < _tokens.Count; at++)
        {
            _terms[at] = [.. language.StartingWith(_tokens[at].Text).Where(entry => Matches(at, entry.Words)).Select(entry => entry.Term)];
        }
    }

    public DateLanguage Language { get; }

    /// <summary>The user's local time.</summary>
    public DateTime Reference { get; }

    public DateOnly Today => DateOnly.FromDateTime(Reference);

    public int Count => _tokens.Count;

    public DateToken this[int at] => at >= 0 && at < _tokens.Count ? _tokens[at] : new DateToken("\0", 0, 0, false);

    /// <summary>Reads the longest term of a kind.</summary>
    public bool Has(int at, DateTermKind kind, out int value, out int next)
    {
        if (at >= 0 && at < _terms.Length)
        {
            foreach (var term in _terms[at])
            {
                if (term.Kind == kind && EndsWord(at + term.Length))
                {
                    value = term.Value;
                    next = at + term.Length;
                    return true;
                }
            }
        }

        value = 0;
        next = at;
        return false;
    }

    /// <summary>The index after a term of the kind, or the index itself where there is none.</summary>
    public int Skip(int at, DateTermKind kind) => Has(at, kind, out _, out var next) ? next : at;

    public int SkipComma(int at) => this[at].Text == "," ? at + 1 : at;

    public bool Is(int at, string text) => this[at].Text == text;

    /// <summary>A number in digits (up to four) or in words.</summary>
    public bool Number(int at, out int value, out int next)
    {
        value = this[at].Number;
        next = at + 1;
        return value >= 0 || Has(at, DateTermKind.Number, out value, out next);
    }

    /// <summary>Whether a word before the index leads in a date.</summary>
    public bool StartsAfterLead(int at) =>
        at > 0 && (Has(at - 1, DateTermKind.On, out _, out var next) || Has(at - 1, DateTermKind.DayLead, out _, out next)) && next == at;

    /// <summary>Whether a term of the kind ends right before the index.</summary>
    public bool IsAfter(int at, DateTermKind kind)
    {
        for (var length = 1; length <= 3; length++)
        {
            if (Has(at - length, kind, out _, out var next) && next == at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word begins here, and not the rest of a number such as the 1 of 37.1.</summary>
    public bool StartsWord(int at)
    {
        var token = this[at];
        var before = this[at - 1];
        if (!token.Glued)
        {
            return true;
        }

        return before.IsWord || before.IsDigits
            ? !token.IsWord && !token.IsDigits
            : !(token.IsDigits && before.Glued && this[at - 2].IsDigits && before.Text is "." or "," or ":" or "/" or "-") && before.Text is not ("$" or "€" or "£" or "#" or "_" or "@");
    }

    /// <summary>Whether what stands before the index is not cut off inside a word or a number.</summary>
    public bool EndsWord(int next)
    {
        var token = this[next];
        var last = this[next - 1];
        return !token.Glued || !(last.IsWord && token.IsWord);
    }

    /// <summary>Whether a found text may end here: neither inside a word nor before the rest of a number.</summary>
    public bool EndsExpression(int next)
    {
        var token = this[next];
        var last = this[next - 1];
        if (!token.Glued)
        {
            return true;
        }

        if (token.IsWord || token.IsDigits)
        {
            return !(last.IsWord || last.IsDigits);
        }

        return !(last.IsDigits && this[next + 1].IsDigits && this[next + 1].Glued && token.Text is "." or "," or ":" or "/")
            && token.Text is not ("%" or "_" or "@");
    }

    private bool Matches(int at, string[] words)
    {
        for (var word = 1; word < words.Length; word++)
        {
            if (this[at + word].Text != words[word])
            {
                return false;
            }
        }

        return true;
    }
}
