namespace OmniBot.Nlu.Lu;

/// <summary>The entities of a file by name, in the order of their first definition.</summary>
internal sealed class LuEntityTable(string file)
{
    private readonly OrderedDictionary<string, LuEntityDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(LuDefinition Definition, int Line)>> _waiting = new(StringComparer.Ordinal);

    public LuEntityDraft? Define(LuDefinition definition, int line)
    {
        if (definition.Kind is null && !_drafts.ContainsKey(definition.Name))
        {
            // roles or features of an entity whose kind comes further down
            if (definition.Value is not null)
            {
                throw new LuException(file, line, $"'{definition.Name}' gets a value before its kind is defined");
            }

            if (!_waiting.TryGetValue(definition.Name, out var waiting))
            {
                _waiting[definition.Name] = waiting = [];
            }

            waiting.Add((definition, line));
            return null;
        }

        var draft = Get(definition.Kind, definition.Name, line);
        draft.Roles.AddRange(definition.Roles);
        draft.Features.AddRange(definition.Features);
        draft.IsInterchangeable |= definition.IsInterchangeable;
        if (definition.Value is not null)
        {
            draft.SetValue(definition.Value, line);
        }

        return draft;
    }

    public LuEntityDraft Get(LuEntityKind? kind, string name, int line)
    {
        if (_drafts.TryGetValue(name, out var draft))
        {
            return kind is null || draft.Kind == kind
                ? draft
                : throw new LuException(file, line, $"'{name}' is already defined as {draft.Kind} and can't be {kind} too");
        }

        draft = new LuEntityDraft(file, kind ?? LuEntityKind.Ml, name, line);
        _drafts.Add(name, draft);
        return draft;
    }

    /// <summary>A label of an entity that the file doesn't define makes it an ml entity, as in LUIS.</summary>
    public void EnsureLabelled(string name, string? role)
    {
        if (!_drafts.TryGetValue(name, out var draft))
        {
            if (_drafts.Values.Any(other => other.Roles.Contains(name)) || _drafts.Values.Any(other => other.HasChild(name)))
            {
                return;
            }

            draft = Get(LuEntityKind.Ml, name, 0);
        }

        if (!string.IsNullOrEmpty(role))
        {
            draft.Roles.Add(role);
        }
    }

    public IReadOnlyList<LuEntity> Finish()
    {
        foreach (var (name, waiting) in _waiting)
        {
            foreach (var (definition, line) in waiting)
            {
                var draft = Get(null, name, line);
                draft.Roles.AddRange(definition.Roles);
                draft.Features.AddRange(definition.Features);
            }
        }

        return _drafts.Values.Select(draft => draft.Finish()).ToArray();
    }
}
