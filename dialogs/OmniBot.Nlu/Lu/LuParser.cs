namespace OmniBot.Nlu.Lu;

/// <summary>
/// Reads <c>.lu</c> files: intents with labelled utterances and patterns, entity definitions in the <c>@</c> and the older
/// <c>$</c> form, imports, settings and sections.
/// Source: learn.microsoft.com, ".lu file format".
/// </summary>
public static class LuParser
{
    /// <summary>Largest accepted file, in UTF-16 code units.</summary>
    private const int LargestFile = 16 * 1024 * 1024;

    /// <param name="content">The file's text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="LuException">Something in it can't be read; the message gives file, line and what is wrong.</exception>
    public static LuDocument Parse(string content, string file)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > LargestFile)
        {
            throw new LuException(file, 1, $"the file is longer than {LargestFile} characters");
        }

        var reader = new LuReader(file);
        var number = 0;
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            number++;
            reader.Read(line.ToString(), number);
        }

        return reader.Finish();
    }
}
