namespace OmniBot.Nlu.Lu;

/// <summary>The words of a definition, separated by spaces and commas; quotes hold words together.</summary>
internal sealed class LuWords(string text)
{
    private int _position;

    public string? Peek()
    {
        var position = _position;
        var word = Next();
        _position = position;
        return word;
    }

    public string? Next()
    {
        while (_position < text.Length && (text[_position] == ',' || char.IsWhiteSpace(text[_position])))
        {
            _position++;
        }

        if (_position == text.Length)
        {
            return null;
        }

        var start = _position;
        var quote = text[start];
        if (quote is '"' or '\'' && text.IndexOf(quote, start + 1) is var end and > 0)
        {
            _position = end + 1;
            var suffix = _position;
            while (_position < text.Length && text[_position] != ',' && !char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }

            return text[(start + 1)..end] + text[suffix.._position];
        }

        while (_position < text.Length && text[_position] != ',' && !char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        return text[start.._position];
    }
}
