namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>The templates of an <c>.lg</c> file and of the files that it imports. Immutable: parse once, use from any thread.</summary>
public sealed class Templates
{
    /// <summary>Under this key a structure's dictionary holds its type, such as "Activity".</summary>
    public const string TypeKey = "lgType";

    private readonly IReadOnlyDictionary<string, Template> _templates;

    internal Templates(IReadOnlyDictionary<string, Template> templates) => _templates = templates;

    /// <summary>The names of all templates, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. _templates.Keys.Order(StringComparer.Ordinal)];

    /// <param name="content">The text of the file.</param>
    /// <param name="id">Names the file in errors.</param>
    /// <param name="import">Gives the text for an import's path, or null if there is none; without it a text can't import.</param>
    /// <exception cref="LgParseException">The text is wrong, or an import is not there.</exception>
    public static Templates ParseText(string content, string id, Func<string, string?>? import = null)
    {
        var set = new LgDocumentSet((_, path) => import?.Invoke(path) is { } text ? (path, text) : null);
        set.Add(id, content);
        return new Templates(set.Templates);
    }

    /// <summary>Imports are paths relative to the file that holds them.</summary>
    /// <exception cref="LgParseException">A file is wrong, or an imported file is not there.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static Templates ParseFile(string path)
    {
        var set = new LgDocumentSet(static (from, imported) =>
        {
            var full = Path.GetFullPath(imported.Replace('\\', '/'), Path.GetDirectoryName(from) ?? "/");
            return File.Exists(full) ? (full, File.ReadAllText(full)) : null;
        });
        var root = Path.GetFullPath(path);
        set.Add(root, File.ReadAllText(root));
        return new Templates(set.Templates);
    }

    public bool Contains(string name) => _templates.ContainsKey(name);

    /// <summary>Evaluates a template.</summary>
    /// <param name="name">The template; one with parameters takes them from the scope's properties of the same names.</param>
    /// <param name="scope">A dictionary, JSON, or any object with properties.</param>
    /// <param name="options">Culture and choice of variations.</param>
    /// <returns>
    /// A string; a dictionary for a structure, with its type under <see cref="TypeKey"/>; the value itself where the text is
    /// a single expression; null where no branch applies.
    /// </returns>
    /// <exception cref="LgException">A template or function does not exist or got wrong arguments.</exception>
    public object? Evaluate(string name, object? scope = null, EvaluationOptions? options = null)
    {
        if (!_templates.TryGetValue(name, out var template))
        {
            throw new LgException($"There is no template '{name}'.");
        }

        return new TemplateScope(_templates, scope, options ?? new EvaluationOptions()).Evaluate(template.Body);
    }

    /// <summary>As <see cref="Evaluate"/>, then as a text shows it: null is "", lists and structures are JSON.</summary>
    public string EvaluateText(string name, object? scope = null, EvaluationOptions? options = null) =>
        LgValue.ToText(Evaluate(name, scope, options));

}
