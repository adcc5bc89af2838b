using System.Text;

namespace OmniBot.Nlu.Lu;

/// <summary>Reads an utterance line: labels such as <c>{city=Bern}</c>, <c>{@city:to=Bern}</c>, nested ones, and patterns.</summary>
internal sealed class LuUtteranceParser
{
    private const int DeepestNesting = 32;

    private readonly string _source;
    private readonly string _file;
    private readonly int _line;
    private readonly StringBuilder _text = new();
    private readonly List<LuLabel> _labels = [];
    private int _position;
    private bool _hasOpenEntity;

    private LuUtteranceParser(string source, string file, int line)
    {
        _source = source;
        _file = file;
        _line = line;
    }

    public static LuUtterance Parse(string source, string file, int line)
    {
        var parser = new LuUtteranceParser(source, file, line);
        parser.ReadText(0);
        if (parser._position < source.Length)
        {
            throw parser.Error("there is a } without a { before it; write \\} for the character");
        }

        var isPattern = parser._hasOpenEntity || HasPatternSigns(source);
        if (isPattern)
        {
            return new LuUtterance(source.Trim(), [], true, line);
        }

        return new LuUtterance(parser._text.ToString(), parser._labels, false, line);
    }

    /// <summary>Whether a text has an alternative <c>(a|b)</c> or an optional part <c>[a]</c>.</summary>
    private static bool HasPatternSigns(string source)
    {
        var depth = 0;
        var hasBar = false;
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' when source.IndexOf(']', i) > i + 1:
                    return true;
                case '(':
                    depth++;
                    break;
                case '|' when depth > 0:
                    hasBar = true;
                    break;
                case ')' when depth > 0:
                    if (hasBar)
                    {
                        return true;
                    }

                    depth--;
                    break;
            }
        }

        return false;
    }

    private void ReadText(int depth)
    {
        while (_position < _source.Length)
        {
            var c = _source[_position];
            if (c == '\\' && _position + 1 < _source.Length && _source[_position + 1] is '{' or '}' or '\\' or '[' or ']' or '(' or ')' or '|')
            {
                _text.Append(_source[_position + 1]);
                _position += 2;
            }
            else if (c == '{')
            {
                _position++;
                ReadLabel(depth + 1);
            }
            else if (c == '}')
            {
                return;
            }
            else
            {
                _text.Append(c);
                _position++;
            }
        }
    }

    private void ReadLabel(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw Error($"labels are nested deeper than {DeepestNesting}");
        }

        var end = _source.AsSpan(_position).IndexOfAny('=', '}', '{');
        if (end < 0 || _source[_position + end] == '{')
        {
            throw Error("a label needs the form {entity=value} or {entity}; write \\{ for the character");
        }

        var (entity, role) = Name(_source.Substring(_position, end));
        _position += end;
        if (_source[_position] == '}')
        {
            _position++;
            _hasOpenEntity = true;
            _text.Append('{').Append(entity).Append('}');
            return;
        }

        _position++;
        while (_position < _source.Length && _source[_position] == ' ')
        {
            _position++;
        }

        var start = _text.Length;
        var place = _labels.Count;
        ReadText(depth);
        if (_position >= _source.Length)
        {
            throw Error($"the label of {entity} has no }}");
        }

        _position++;
        while (_text.Length > start && _text[^1] == ' ')
        {
            _text.Length--;
        }

        if (_text.Length == start)
        {
            throw Error($"the label of {entity} has no value behind the =");
        }

        _labels.Insert(place, new LuLabel(entity, role, start, _text.Length));
    }

    private (string Entity, string? Role) Name(string name)
    {
        name = name.Trim();
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var entity = (colon < 0 ? name : name[..colon]).TrimStart('@').Trim();
        var role = colon < 0 ? null : name[(colon + 1)..].Trim();
        if (entity.Length == 0)
        {
            if (string.IsNullOrEmpty(role))
            {
                throw Error("a label has no entity name");
            }

            return (role, null);
        }

        return LuName.IsValid(entity) ? (entity, role) : throw Error($"'{entity}' is not a valid entity name");
    }

    private LuException Error(string problem) => new(_file, _line, problem);
}
