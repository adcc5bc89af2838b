namespace OmniBot.Nlu.Lu;

/// <summary>A line such as <c>@ ml city hasRoles from, to usesFeature cities</c>, taken apart.</summary>
internal sealed record LuDefinition
{
    private static readonly string[] Flags = ["disabled", "enabledForAllModels", "disabledForAllModels"];

    /// <summary>Null when the line names only the entity, which was defined before.</summary>
    public LuEntityKind? Kind { get; init; }

    public bool IsIntent { get; init; }

    public required string Name { get; init; }

    /// <summary>For children of ml entities: the entity named where the kind would stand.</summary>
    public string? Instance { get; init; }

    public bool IsInterchangeable { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>What stands behind the =; null without one.</summary>
    public string? Value { get; init; }

    public static LuDefinition Parse(string text, int line, string file, bool isChild = false)
    {
        var rest = text.TrimStart('@').Trim();
        var value = SplitValue(ref rest);
        var words = new LuWords(rest);
        if (words.Next() is not { } first)
        {
            throw new LuException(file, line, "an entity definition needs a kind and a name: @ ml city");
        }

        var kind = KindOf(first);
        var isIntent = first.Equals("intent", StringComparison.OrdinalIgnoreCase);
        var name = first;
        string? instance = null;
        if (kind is not null || isIntent)
        {
            name = words.Next() ?? throw new LuException(file, line, $"the {first} definition has no name");
            if (IsKeyword(name))
            {
                throw new LuException(file, line, $"the {first} definition has no name before {name}");
            }
        }
        else if (words.Peek() is { } second && !IsKeyword(second) && !Flags.Contains(second, StringComparer.OrdinalIgnoreCase))
        {
            if (!isChild)
            {
                throw new LuException(
                    file, line, $"'{LuReader.Short(first)}' is not an entity kind; the kinds are ml, list, regex, prebuilt, composite, phraselist, patternany");
            }

            instance = first;
            name = words.Next()!;
        }

        var isInterchangeable = false;
        if (name.EndsWith("(interchangeable)", StringComparison.OrdinalIgnoreCase))
        {
            (name, isInterchangeable) = (name[..^"(interchangeable)".Length].Trim(), true);
        }

        if (!LuName.IsValid(name))
        {
            throw new LuException(file, line, $"'{LuReader.Short(name)}' is not a valid name");
        }

        var roles = new List<string>();
        var features = new List<string>();
        List<string>? target = null;
        while (words.Next() is { } word)
        {
            if (IsRoles(word))
            {
                target = roles;
            }
            else if (IsFeatures(word))
            {
                target = features;
            }
            else if (word.Equals("interchangeable", StringComparison.OrdinalIgnoreCase) || word.Equals("(interchangeable)", StringComparison.OrdinalIgnoreCase))
            {
                isInterchangeable = true;
            }
            else if (target is not null)
            {
                target.Add(word);
            }
            else if (!Flags.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                throw new LuException(file, line, $"'{LuReader.Short(word)}' is not understood behind the name; expected hasRoles, usesFeatures or =");
            }
        }

        return new LuDefinition
        {
            Kind = kind,
            IsIntent = isIntent,
            Name = name,
            Instance = instance,
            IsInterchangeable = isInterchangeable,
            Roles = roles,
            Features = features,
            Value = value,
        };
    }

    internal static LuEntityKind? KindOf(string word) => word.ToUpperInvariant() switch
    {
        "ML" or "SIMPLE" => LuEntityKind.Ml,
        "LIST" => LuEntityKind.List,
        "REGEX" => LuEntityKind.Regex,
        "PREBUILT" => LuEntityKind.Prebuilt,
        "COMPOSITE" => LuEntityKind.Composite,
        "PHRASELIST" => LuEntityKind.PhraseList,
        "PATTERNANY" => LuEntityKind.PatternAny,
        _ => null,
    };

    private static string? SplitValue(ref string rest)
    {
        var quote = '\0';
        for (var i = 0; i < rest.Length; i++)
        {
            if (quote != '\0')
            {
                quote = rest[i] == quote ? '\0' : quote;
            }
            else if (rest[i] is '"' or '\'')
            {
                quote = rest[i];
            }
            else if (rest[i] == '=')
            {
                var value = rest[(i + 1)..].Trim();
                rest = rest[..i].Trim();
                return value;
            }
        }

        return null;
    }

    private static bool IsRoles(string word) =>
        word.Equals("hasRole", StringComparison.OrdinalIgnoreCase) || word.Equals("hasRoles", StringComparison.OrdinalIgnoreCase);

    private static bool IsFeatures(string word) =>
        word.Equals("usesFeature", StringComparison.OrdinalIgnoreCase) || word.Equals("usesFeatures", StringComparison.OrdinalIgnoreCase);

    private static bool IsKeyword(string word) => IsRoles(word) || IsFeatures(word);
}
