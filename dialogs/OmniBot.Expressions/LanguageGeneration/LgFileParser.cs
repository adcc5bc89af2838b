namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>Parses one <c>.lg</c> file from top to bottom.</summary>
internal sealed class LgFileParser
{
    private readonly LgSource _source;
    private readonly LgTextParser _texts;
    private readonly ILgExpressionLanguage _language;
    private readonly List<Template> _templates = [];
    private readonly List<LgDocument.Import> _imports = [];
    private int _at;

    private LgFileParser(LgSource source, ILgExpressionLanguage language)
    {
        _source = source;
        _language = language;
        _texts = new LgTextParser(source.Text, language);
    }

    /// <exception cref="LgParseException">The text is no valid file.</exception>
    public static LgDocument Parse(string content, string id, ILgExpressionLanguage language)
    {
        var source = new LgSource(id, content.Length > 0 && content[0] == '\uFEFF' ? content[1..] : content);
        var parser = new LgFileParser(source, language);
        try
        {
            return parser.ReadDocument();
        }
        catch (LgSyntaxException exception)
        {
            throw source.Error(exception.Offset, exception.Message);
        }
    }

    private LgDocument ReadDocument()
    {
        while (NextContent())
        {
            switch (_source.Text[_at])
            {
                case '#':
                    ReadTemplate();
                    break;
                case '[':
                    ReadImport();
                    break;
                default:
                    throw Wrong("expected a template ('# Name'), an import ('[text](file.lg)') or a comment ('> …')");
            }
        }

        return new LgDocument(_source.Id, _templates, _imports);
    }

    private void ReadImport()
    {
        var start = _at;
        var line = RestOfLine();
        var middle = line.IndexOf("](", StringComparison.Ordinal);
        if (middle < 0 || !line.EndsWith(')'))
        {
            throw _source.Error(start, "an import reads '[text](file.lg)'");
        }

        _imports.Add(new LgDocument.Import(line[(middle + 2)..^1].Trim(), _source, start));
    }

    private void ReadTemplate()
    {
        var start = _at;
        var (name, parameters) = TemplateHeader.Parse(RestOfLine(), start);
        if (_templates.Find(template => template.Name == name) is { } earlier)
        {
            throw _source.Error(start, $"template '{name}' is already defined in line {earlier.Line}");
        }

        var body = ReadBody(inBranch: false);
        if (NextContent() && _source.Text[_at] != '#')
        {
            throw Wrong("a line of a template starts with '-'");
        }

        _templates.Add(new Template(name, parameters, body, _source.Id, _source.Position(start).Line));
    }

    private TemplateBody ReadBody(bool inBranch)
    {
        if (!NextContent())
        {
            return new TemplateBody.Variations([]);
        }

        if (_source.Text[_at] == '[')
        {
            var reader = new StructureReader(_source.Text, _texts);
            var structure = reader.Read(_at);
            _at = reader.Offset;
            return structure;
        }

        return inBranch ? ReadVariations() : ControlWord(_at).Word switch
        {
            "IF" => ReadConditions(),
            "SWITCH" => ReadSwitch(),
            _ => ReadVariations(),
        };
    }

    private TemplateBody.Variations ReadVariations()
    {
        var texts = new List<LgText>();
        while (NextContent() && _source.Text[_at] == '-')
        {
            var (word, _) = ControlWord(_at);
            if (word is "IF" or "SWITCH")
            {
                throw Wrong($"{word} has to be the first line of a template");
            }

            if (word is not null)
            {
                break;
            }

            texts.Add(_texts.ReadLine(_at + 1));
            _at = _texts.Offset;
            EndLine();
        }

        return new TemplateBody.Variations(texts);
    }

    private TemplateBody.Conditions ReadConditions()
    {
        var branches = new List<TemplateBody.Branch>();
        while (NextContent() && ControlWord(_at) is { Word: { } word } control)
        {
            if (word is "SWITCH" or "CASE" or "DEFAULT" || (word == "IF" && branches.Count > 0))
            {
                throw Wrong($"{word} does not belong to an IF");
            }

            if (branches is [.., { Test: null }])
            {
                throw Wrong($"{word} after ELSE is never reached");
            }

            branches.Add(ReadBranch(control, hasTest: word != "ELSE"));
        }

        return new TemplateBody.Conditions(branches);
    }

    private TemplateBody.Switch ReadSwitch()
    {
        var (_, length) = ControlWord(_at);
        _at += length;
        var subject = ReadTest("SWITCH");
        var cases = new List<TemplateBody.Branch>();
        while (NextContent() && ControlWord(_at) is { Word: { } word } control)
        {
            if (word is not ("CASE" or "DEFAULT"))
            {
                throw Wrong($"{word} does not belong to a SWITCH");
            }

            if (cases is [.., { Test: null }])
            {
                throw Wrong($"{word} after DEFAULT is never reached");
            }

            cases.Add(ReadBranch(control, hasTest: word == "CASE"));
        }

        return cases.Count > 0 ? new TemplateBody.Switch(subject, cases) : throw Wrong("SWITCH has no CASE and no DEFAULT");
    }

    private TemplateBody.Branch ReadBranch((string? Word, int Length) control, bool hasTest)
    {
        _at += control.Length;
        var test = hasTest ? ReadTest(control.Word!) : null;
        if (!hasTest && RestOfLine().Length > 0)
        {
            throw Wrong($"{control.Word}: stands alone in its line");
        }

        return new TemplateBody.Branch(test, ReadBody(inBranch: true));
    }

    private ILgExpression ReadTest(string word)
    {
        var start = _at;
        var text = _texts.ReadLine(_at);
        _at = _texts.Offset;
        EndLine();
        return text.Parts is [{ Expression: { } test }] ? test : throw _source.Error(start, $"{word}: needs one expression, as in '{word}: ${{…}}'");
    }

    /// <summary>The control word of a line and the length of the line's start up to its colon; null for a line of text.</summary>
    private (string? Word, int Length) ControlWord(int start)
    {
        var text = _source.Text;
        var at = start;
        if (at >= text.Length || text[at++] != '-')
        {
            return default;
        }

        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        var wordStart = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        var word = text[wordStart..at].ToUpperInvariant();
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < text.Length && text[at] == ':' && word is "IF" or "ELSEIF" or "ELSE" or "SWITCH" or "CASE" or "DEFAULT"
            ? (word, at + 1 - start)
            : default;
    }

    /// <summary>Goes to the next character that is neither white space nor in a comment line.</summary>
    private bool NextContent()
    {
        for (; _at < _source.Text.Length; _at++)
        {
            if (_source.Text[_at] == '>')
            {
                RestOfLine();
                _at--;
            }
            else if (!char.IsWhiteSpace(_source.Text[_at]))
            {
                return true;
            }
        }

        return false;
    }

    private string RestOfLine()
    {
        var end = _source.Text.IndexOf('\n', _at);
        end = end < 0 ? _source.Text.Length : end;
        var rest = _source.Text[_at..end].Trim();
        _at = end;
        return rest;
    }

    /// <summary>After a closing fence nothing may follow in the line.</summary>
    private void EndLine()
    {
        var start = _at;
        if (RestOfLine().Length > 0)
        {
            throw _source.Error(start, "nothing may follow a closing ``` in its line");
        }
    }

    private LgParseException Wrong(string problem) => _source.Error(_at, problem);
}
