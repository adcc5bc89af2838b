namespace OmniBot.Nlu.Lu;

/// <summary>Definitions in the older form: <c>$city:simple Roles=from, to</c>, <c>$size:big=</c>, <c>$code:/[0-9]+/</c>.</summary>
internal static class LuOldDefinition
{
    private const string Prebuilt = "PREBUILT";

    public static LuEntityDraft Read(string text, int line, string file, LuEntityTable entities)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || colon == text.Length - 1)
        {
            throw new LuException(file, line, "an entity definition in the older form needs $name:type");
        }

        var name = text[1..colon].Trim();
        var (type, roles) = Roles(text[(colon + 1)..].Trim());
        if (!LuName.IsValid(name))
        {
            throw new LuException(file, line, $"'{LuReader.Short(name)}' is not a valid name");
        }

        var draft = Make(name, type, line, file, entities);
        draft.Roles.AddRange(roles);
        return draft;
    }

    private static LuEntityDraft Make(string name, string type, int line, string file, LuEntityTable entities)
    {
        if (name.Equals(Prebuilt, StringComparison.OrdinalIgnoreCase))
        {
            return LuName.IsValid(type)
                ? entities.Get(LuEntityKind.Prebuilt, type, line)
                : throw new LuException(file, line, $"'{LuReader.Short(type)}' is not the name of a prebuilt entity");
        }

        if (type.StartsWith("simple", StringComparison.OrdinalIgnoreCase))
        {
            return entities.Get(LuEntityKind.Ml, name, line);
        }

        if (type.StartsWith("phraselist", StringComparison.OrdinalIgnoreCase))
        {
            var phrases = entities.Get(LuEntityKind.PhraseList, name, line);
            phrases.IsInterchangeable |= type.Contains("interchangeable", StringComparison.OrdinalIgnoreCase);
            return phrases;
        }

        if (type is ['/', .., '/'])
        {
            var regex = entities.Get(LuEntityKind.Regex, name, line);
            regex.SetValue(type, line);
            return regex;
        }

        if (type is ['[', .., ']'])
        {
            var composite = entities.Get(LuEntityKind.Composite, name, line);
            composite.SetValue(type, line);
            return composite;
        }

        if (type.EndsWith('='))
        {
            var list = entities.Get(LuEntityKind.List, name, line);
            list.OpenValue(type[..^1].Trim(), line);
            return list;
        }

        throw new LuException(
            file, line, $"'{LuReader.Short(type)}' is no entity type; expected simple, phraseList, value=, /expression/ or [parts]");
    }

    private static (string Type, string[] Roles) Roles(string type)
    {
        var place = type.IndexOf(" roles", StringComparison.OrdinalIgnoreCase);
        if (place < 0 || type.IndexOf('=', place) is var equals && equals < 0)
        {
            return (type, []);
        }

        return (type[..place].Trim(),
            type[(equals + 1)..].Trim('[', ']', ' ').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
