using System.Text.RegularExpressions;

namespace OmniBot.Nlu.Lu;

/// <summary>An entity while its lines are being read.</summary>
internal sealed class LuEntityDraft(string file, LuEntityKind kind, string name, int line)
{
    private readonly List<(string Value, List<string> Synonyms)> _values = [];
    private readonly List<string> _phrases = [];
    private readonly List<(int Indentation, LuChildDraft Child)> _open = [];
    private readonly List<LuChildDraft> _children = [];
    private string? _expression;

    public LuEntityKind Kind => kind;

    public List<string> Roles { get; } = [];

    public List<string> Features { get; } = [];

    public bool IsInterchangeable { get; set; }

    public void SetValue(string value, int at)
    {
        switch (kind)
        {
            case LuEntityKind.Regex:
                SetExpression(value, at);
                break;
            case LuEntityKind.Composite:
                foreach (var part in value.Trim('[', ']', ' ').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    _children.Add(new LuChildDraft(part.Trim('\'', '"'), null));
                }

                break;
            case LuEntityKind.PhraseList when value.Length > 0:
                AddItem(value, 0, at);
                break;
            case LuEntityKind.Ml or LuEntityKind.List or LuEntityKind.PhraseList when value.Length == 0:
                break;
            default:
                throw new LuException(file, at, $"'{LuReader.Short(value)}' can't be the value of the {kind} entity '{name}'");
        }
    }

    public void AddItem(string item, int indentation, int at)
    {
        switch (kind)
        {
            case LuEntityKind.List when item.EndsWith(':') || item.EndsWith('='):
                OpenValue(item[..^1].Trim(), at);
                break;
            case LuEntityKind.List when _values.Count == 0:
                throw new LuException(file, at, $"the synonym '{LuReader.Short(item)}' stands before any value; a value ends with a colon");
            case LuEntityKind.List:
                _values[^1].Synonyms.Add(item);
                break;
            case LuEntityKind.PhraseList:
                _phrases.AddRange(item.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                break;
            case LuEntityKind.Regex:
                SetExpression(item, at);
                break;
            case LuEntityKind.Composite when item[0] != '@':
                _children.Add(new LuChildDraft(item.Trim('\'', '"'), null));
                break;
            case LuEntityKind.Ml when item[0] == '@':
                AddChild(LuDefinition.Parse(item, at, file, isChild: true), indentation);
                break;
            default:
                throw new LuException(file, at, $"'{LuReader.Short(item)}' can't belong to the {kind} entity '{name}'");
        }
    }

    public void OpenValue(string value, int at)
    {
        if (value.Length == 0)
        {
            throw new LuException(file, at, $"a value of the list entity '{name}' is empty");
        }

        if (_values.FindIndex(existing => existing.Value == value) is var place and >= 0)
        {
            _values.Add(_values[place]);
            _values.RemoveAt(place);
            return;
        }

        _values.Add((value, []));
    }

    public bool HasChild(string child) => _children.Exists(candidate => candidate.Contains(child));

    public LuEntity Finish() => new()
    {
        Kind = kind,
        Name = name,
        Roles = Roles.Distinct(StringComparer.Ordinal).ToArray(),
        Features = Features.Distinct(StringComparer.Ordinal).ToArray(),
        Values = _values.Select(value => new LuListValue(value.Value, value.Synonyms)).ToArray(),
        Expression = _expression,
        Children = _children.Select(child => child.Finish()).ToArray(),
        Phrases = _phrases,
        IsInterchangeable = IsInterchangeable,
        Line = line,
    };

    private void SetExpression(string value, int at)
    {
        var expression = value is ['/', .. var inner, '/'] ? inner : value;
        if (expression.Length == 0)
        {
            throw new LuException(file, at, $"the regex entity '{name}' has no expression; write @ regex {name} = /expression/");
        }

        try
        {
            _ = new Regex(expression, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException exception)
        {
            throw new LuException(file, at, $"the expression of '{name}' is not a regular expression: {exception.Message}", exception);
        }

        _expression = expression;
    }

    private void AddChild(LuDefinition definition, int indentation)
    {
        while (_open.Count > 0 && _open[^1].Indentation >= indentation)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        var child = new LuChildDraft(definition.Name, definition.Instance);
        (_open.Count == 0 ? _children : _open[^1].Child.Children).Add(child);
        _open.Add((indentation, child));
    }
}
