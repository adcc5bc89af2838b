namespace OmniBot.Nlu.Lu;

/// <summary>Reads a <c>.lu</c> file with the files that it imports.</summary>
/// <param name="read">Gives a file's text by its full path; null when there is none.</param>
public sealed class LuLoader(Func<string, string?> read)
{
    /// <summary>Reads from the file system.</summary>
    public LuLoader()
        : this(path => System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : null)
    {
    }

    /// <summary>The file and everything it imports, each file once, the file itself first.</summary>
    /// <exception cref="LuException">A file is missing or can't be read.</exception>
    public IReadOnlyList<LuDocument> Load(string path)
    {
        var documents = new OrderedDictionary<string, LuDocument>(StringComparer.Ordinal);
        Add(Path.GetFullPath(path), path, 1, documents);
        return [.. documents.Values];
    }

    /// <summary>Language of a file by its name, such as <c>de</c> for <c>orders.de.lu</c> or <c>en-us</c>; null without one.</summary>
    public static string? LanguageOf(string path)
    {
        var parts = Path.GetFileNameWithoutExtension(path).Split('.');
        if (parts.Length < 2)
        {
            return null;
        }

        var tag = parts[^1].ToLowerInvariant();
        return tag.Length >= 2 && tag.Split('-')[0].Length is 2 or 3 && tag.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? tag
            : null;
    }

    private void Add(string path, string from, int line, OrderedDictionary<string, LuDocument> documents)
    {
        if (documents.ContainsKey(path))
        {
            return;
        }

        var content = read(path) ?? throw new LuException(from, line, $"the file '{path}' does not exist");
        var document = LuParser.Parse(content, path);
        documents.Add(path, document);
        var folder = Path.GetDirectoryName(path) ?? "";
        foreach (var import in document.Imports)
        {
            if (import.Path.EndsWith(".lu", StringComparison.OrdinalIgnoreCase))
            {
                Add(Path.GetFullPath(Path.Combine(folder, import.Path)), path, import.Line, documents);
            }
        }
    }
}
