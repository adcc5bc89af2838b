namespace OmniBot.Nlu.Lu;

/// <summary>Takes a file line by line and knows which definition a list line belongs to.</summary>
internal sealed class LuReader(string file)
{
    private readonly LuEntityTable _entities = new(file);
    private readonly Dictionary<string, List<LuUtterance>> _intents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _intentFeatures = new(StringComparer.Ordinal);
    private readonly List<LuImport> _imports = [];
    private readonly Dictionary<string, string> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _notes = [];
    private string? _intent;
    private LuEntityDraft? _entity;
    private bool _inSkippedSection;
    private bool _inFence;

    public void Read(string raw, int line)
    {
        var text = raw.Trim().TrimStart('\uFEFF');
        if (_inSkippedSection && SkipsQuestion(text))
        {
            return;
        }

        if (text.Length == 0)
        {
            return;
        }

        switch (text[0])
        {
            case '>':
                ReadSetting(text);
                break;
            case '#':
                ReadHeading(text, line);
                break;
            case '@':
                ReadDefinition(text, line);
                break;
            case '$':
                (_intent, _entity) = (null, LuOldDefinition.Read(text, line, file, _entities));
                break;
            case '[':
                ReadImport(text, null, line);
                break;
            case '<' when text.StartsWith("<a id", StringComparison.OrdinalIgnoreCase):
                // marks a question-and-answer pair
                break;
            case '-' or '*' or '+':
                ReadItem(raw, text[1..].Trim(), line);
                break;
            default:
                throw new LuException(file, line, $"'{Short(text)}' is none of: # intent, - utterance, @ entity, [import](file), > comment");
        }
    }

    public LuDocument Finish()
    {
        foreach (var (intent, utterances) in _intents)
        {
            foreach (var label in utterances.SelectMany(utterance => utterance.Labels))
            {
                _entities.EnsureLabelled(label.Entity, label.Role);
            }

            if (utterances.Count == 0 && !_imports.Exists(import => import.Intent == intent))
            {
                _notes.Add($"{file}: intent '{intent}' has no utterances");
            }
        }

        return new LuDocument
        {
            File = file,
            Intents = _intents.Select(pair => new LuIntent(pair.Key, pair.Value, _intentFeatures.GetValueOrDefault(pair.Key, []))).ToArray(),
            Entities = _entities.Finish(),
            Imports = _imports,
            Settings = _settings,
            Notes = _notes,
        };
    }

    /// <summary>In a question-and-answer section everything is passed over until the next heading outside of its code fence.</summary>
    private bool SkipsQuestion(string text)
    {
        if (text.StartsWith("```", StringComparison.Ordinal))
        {
            _inFence = !_inFence;
            return true;
        }

        if (_inFence || text.Length == 0 || !(text[0] is '@' or '$' || (text[0] == '#' && !text.StartsWith("##", StringComparison.Ordinal))))
        {
            return true;
        }

        _inSkippedSection = false;
        return false;
    }

    private void ReadSetting(string text)
    {
        var setting = text[1..].Trim();
        if (setting.StartsWith("!#", StringComparison.Ordinal) && setting[2..].Trim() is ['@', .. var pair]
            && pair.Split('=', 2) is [var name, var value])
        {
            _settings[name.Trim()] = value.Trim();
        }
    }

    private void ReadHeading(string text, int line)
    {
        var name = text.TrimStart('#').Trim();
        _entity = null;
        _intent = null;
        if (name.StartsWith('?') || text.StartsWith("#?", StringComparison.Ordinal))
        {
            _inSkippedSection = true;
            _inFence = false;
            _notes.Add($"{file}({line}): the question-and-answer section '{Short(name)}' was skipped");
            return;
        }

        if (name.StartsWith("ref(", StringComparison.OrdinalIgnoreCase))
        {
            _imports.Add(new LuImport(name[4..].TrimEnd(')').Trim('\'', '"', ' '), null, null, line));
            return;
        }

        if (!LuName.IsValid(name))
        {
            throw new LuException(file, line, $"'{Short(name)}' is not a valid intent name");
        }

        _intent = name;
        _intents.TryAdd(name, []);
    }

    private void ReadDefinition(string text, int line)
    {
        _intent = null;
        var definition = LuDefinition.Parse(text, line, file);
        if (definition.Kind is null && definition.IsIntent)
        {
            _entity = null;
            if (!_intentFeatures.TryGetValue(definition.Name, out var features))
            {
                _intentFeatures[definition.Name] = features = [];
            }

            features.AddRange(definition.Features);
            return;
        }

        _entity = _entities.Define(definition, line);
    }

    private void ReadImport(string text, string? intent, int line)
    {
        var middle = text.IndexOf("](", StringComparison.Ordinal);
        if (middle < 1 || !text.EndsWith(')'))
        {
            throw new LuException(file, line, "an import needs the form [title](file.lu)");
        }

        var target = text[(middle + 2)..^1].Trim();
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? target : target[..hash];
        if (target.Length == 0 || path.AsSpan().IndexOfAny('\0', '\n') >= 0)
        {
            throw new LuException(file, line, "an import names no file");
        }

        _imports.Add(new LuImport(path, hash < 0 ? null : target[(hash + 1)..], intent, line));
    }

    private void ReadItem(string raw, string item, int line)
    {
        if (item.Length == 0)
        {
            throw new LuException(file, line, "there is nothing behind the hyphen");
        }

        if (_entity is not null)
        {
            _entity.AddItem(item, Indentation(raw), line);
        }
        else if (_intent is null)
        {
            throw new LuException(file, line, $"'{Short(item)}' belongs to no intent or entity");
        }
        else if (item[0] == '[' && item.EndsWith(')') && item.Contains("](", StringComparison.Ordinal))
        {
            ReadImport(item, _intent, line);
        }
        else
        {
            _intents[_intent].Add(LuUtteranceParser.Parse(item, file, line));
        }
    }

    private static int Indentation(string raw)
    {
        var width = 0;
        foreach (var c in raw)
        {
            if (c is not (' ' or '\t'))
            {
                break;
            }

            width += c == '\t' ? 4 : 1;
        }

        return width;
    }

    internal static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
