namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>Gathers the templates of files and of what they import; every file is read once, so imports may form circles.</summary>
/// <param name="find">From the importing file's id and the path in the import to the imported id and text, or null.</param>
internal sealed class LgDocumentSet(Func<string, string, (string Id, string Content)?> find)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Template> Templates => _templates;

    /// <exception cref="LgParseException">A file is wrong, an import is not there, or a template is defined in two files.</exception>
    public void Add(string id, string content)
    {
        var waiting = new Queue<(string Id, string Content)>([(id, content)]);
        while (waiting.TryDequeue(out var file))
        {
            if (!_read.Add(file.Id))
            {
                continue;
            }

            var document = LgFileParser.Parse(file.Content, file.Id, SmallExpressionLanguage.Instance);
            foreach (var template in document.Templates)
            {
                if (!_templates.TryAdd(template.Name, template))
                {
                    var first = _templates[template.Name];
                    throw new LgParseException(file.Id, template.Line, 1, $"template '{template.Name}' is already defined in {first.File}, line {first.Line}");
                }
            }

            foreach (var import in document.Imports)
            {
                waiting.Enqueue(find(file.Id, import.Path) ?? throw import.Source.Error(import.Offset, $"the imported file '{import.Path}' is not there"));
            }
        }
    }
}
