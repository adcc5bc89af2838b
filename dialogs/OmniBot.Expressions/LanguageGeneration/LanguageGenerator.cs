using System.Globalization;
using System.Reflection;

namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>
/// Texts in several languages: each template comes from the most specific file that has it, so de-AT falls back to de,
/// then to the default language, then to files without a language. Immutable and thread-safe.
/// </summary>
public sealed class LanguageGenerator
{
    private readonly string _defaultLanguage;
    private readonly Dictionary<string, IReadOnlyDictionary<string, Template>> _own = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Templates> _views = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="files">
    /// File name and text; the name ends in <c>.LANGUAGE.lg</c>, or in <c>.lg</c> for texts of all languages. All files of a
    /// language share one space of names; an import has to name a file among them.
    /// </param>
    /// <param name="defaultLanguage">A language tag; the default is "en".</param>
    /// <exception cref="LgParseException">A file is wrong, or two files of a language define the same template.</exception>
    public LanguageGenerator(IEnumerable<KeyValuePair<string, string>> files, string defaultLanguage = "en")
    {
        _defaultLanguage = defaultLanguage.ToLowerInvariant();
        var all = files.OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        foreach (var language in all.GroupBy(file => LgFileName.Language(file.Key), StringComparer.Ordinal))
        {
            // The imported file is added by itself under its own language: here it only has to exist.
            var set = new LgDocumentSet((_, path) => all.Exists(file => IsFile(file.Key, path)) ? ("import", "") : null);
            foreach (var (name, content) in language)
            {
                set.Add(name, content);
            }

            _own[language.Key] = set.Templates;
        }

        foreach (var language in _own.Keys.Append(_defaultLanguage).ToHashSet(StringComparer.OrdinalIgnoreCase))
        {
            _views[language] = new Templates(Merge([.. Parents(language), _defaultLanguage, ""]));
        }
    }

    /// <summary>The languages that have files, in ordinal order.</summary>
    public IReadOnlyList<string> Languages => [.. _own.Keys.Where(language => language.Length > 0).Order(StringComparer.Ordinal)];

    /// <summary>Loads all <c>*.lg</c> files in a folder and below it.</summary>
    /// <exception cref="LgParseException">A file is wrong.</exception>
    /// <exception cref="IOException">The folder or a file can't be read.</exception>
    public static LanguageGenerator FromFolder(string folder, string defaultLanguage = "en") =>
        new(
            Directory.EnumerateFiles(folder, "*" + LgFileName.Suffix, SearchOption.AllDirectories)
                .Select(file => KeyValuePair.Create(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
            defaultLanguage);

    /// <summary>Loads the embedded resources of an assembly whose names end in <c>.lg</c>.</summary>
    /// <remarks>
    /// The project has to embed them with <c>WithCulture="false"</c>: otherwise the build takes the language in the name for a
    /// satellite assembly's.
    /// </remarks>
    /// <param name="assembly">Where the resources are.</param>
    /// <param name="prefix">Only resources whose names start with it; all if empty.</param>
    /// <param name="defaultLanguage">A language tag.</param>
    /// <exception cref="LgParseException">A resource is wrong.</exception>
    public static LanguageGenerator FromAssembly(Assembly assembly, string prefix = "", string defaultLanguage = "en") =>
        new(
            assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(LgFileName.Suffix, StringComparison.Ordinal))
                .Select(name => KeyValuePair.Create(name, ReadResource(assembly, name))),
            defaultLanguage);

    /// <summary>Whether <see cref="Text"/> would find the template.</summary>
    public bool Contains(string name, string? locale) => View(locale).Contains(name);

    /// <summary>A template's text without white space around it.</summary>
    /// <param name="name">The template.</param>
    /// <param name="locale">The user's; an unknown or missing one gets the default language.</param>
    /// <param name="data">What the template's expressions see; null for nothing.</param>
    /// <param name="pick">Chooses among variations: gets their number, returns an index. Pass the turn's random.</param>
    /// <exception cref="LgException">There is no such template in any of the languages, or it calls something unknown.</exception>
    public string Text(string name, string? locale, object? data, Func<int, int> pick) =>
        LgValue.ToText(Evaluate(name, locale, data, pick)).Trim();

    /// <summary>As <see cref="Templates.Evaluate"/>: a dictionary for a structured template.</summary>
    /// <exception cref="LgException">There is no such template in any of the languages, or it calls something unknown.</exception>
    public object? Evaluate(string name, string? locale, object? data, Func<int, int> pick) =>
        View(locale).Evaluate(name, data, new EvaluationOptions { Culture = Culture(locale), Pick = pick });

    /// <summary>
    /// Templates that some language has and another lacks even with its own fallbacks, the default language not counted.
    /// Regional files such as de-AT only need what differs from de.
    /// </summary>
    public IReadOnlyList<MissingTemplate> MissingTemplates()
    {
        var names = _own.Where(pair => pair.Key.Length > 0).SelectMany(pair => pair.Value.Keys).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from language in Languages
               where !Parents(language).Skip(1).Any(_own.ContainsKey)
               let has = Merge([.. Parents(language), ""])
               from name in names.Order(StringComparer.Ordinal)
               where !has.ContainsKey(name)
               select new MissingTemplate(language, name),
        ];
    }

    private static bool IsFile(string name, string path)
    {
        var wanted = path.Replace('\\', '/').TrimStart('.', '/');
        return name.EndsWith(wanted, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(wanted.Replace('/', '.'), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>de-AT gives de-AT and de.</summary>
    private static IEnumerable<string> Parents(string language)
    {
        for (var rest = language; rest.Length > 0; rest = rest[..Math.Max(0, rest.LastIndexOf('-'))])
        {
            yield return rest;
        }
    }

    private static string ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private Dictionary<string, Template> Merge(IEnumerable<string> languages)
    {
        var merged = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var (name, template) in languages.SelectMany(language => _own.TryGetValue(language, out var own) ? own : Enumerable.Empty<KeyValuePair<string, Template>>()))
        {
            merged.TryAdd(name, template);
        }

        return merged;
    }

    private Templates View(string? locale) =>
        _views[Parents(locale ?? "").FirstOrDefault(_views.ContainsKey) ?? _defaultLanguage];

    private CultureInfo Culture(string? locale)
    {
        foreach (var candidate in new[] { locale, _defaultLanguage })
        {
            try
            {
                if (!string.IsNullOrEmpty(candidate))
                {
                    return CultureInfo.GetCultureInfo(candidate, predefinedOnly: true);
                }
            }
            catch (CultureNotFoundException)
            {
                // The channel's locale is whatever the client sent.
            }
        }

        return CultureInfo.InvariantCulture;
    }
}
