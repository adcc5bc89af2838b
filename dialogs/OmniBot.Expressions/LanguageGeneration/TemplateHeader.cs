namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>The line <c># Name(parameter, …)</c>.</summary>
internal static class TemplateHeader
{
    /// <param name="line">The line from its first <c>#</c> on.</param>
    /// <param name="offset">Where the line stands in the file.</param>
    /// <exception cref="LgSyntaxException">The name or a parameter is no name.</exception>
    public static (string Name, IReadOnlyList<string> Parameters) Parse(string line, int offset)
    {
        var text = line.TrimStart('#').Trim();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? text : text[..open]).Trim();
        if (!IsName(name))
        {
            throw new LgSyntaxException(offset, $"'{name}' is no template name: letters, digits, '_', '-' and '.', a letter or '_' first");
        }

        if (open < 0)
        {
            return (name, []);
        }

        if (!text.EndsWith(')'))
        {
            throw new LgSyntaxException(offset, "the parameters are not closed by ')'");
        }

        var inner = text[(open + 1)..^1].Trim();
        var parameters = inner.Length == 0 ? [] : inner.Split(',', StringSplitOptions.TrimEntries);
        foreach (var parameter in parameters)
        {
            if (!IsName(parameter) || parameters.Count(other => other == parameter) > 1)
            {
                throw new LgSyntaxException(offset, $"'{parameter}' is no parameter name, or stands twice");
            }
        }

        return (name, parameters);
    }

    private static bool IsName(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');
}
