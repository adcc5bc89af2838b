namespace OmniBot.Connectors.Storage.Relational;

/// <summary>SQL scripts that are embedded in this assembly.</summary>
internal static class EmbeddedScripts
{
    /// <summary>The scripts of a folder, in the order of their names.</summary>
    /// <param name="folder">The folder below the project, with dots: <c>Storage.Relational.Scripts.Sqlite</c>.</param>
    public static IReadOnlyList<string> Read(string folder)
    {
        var assembly = typeof(EmbeddedScripts).Assembly;
        var prefix = $"{assembly.GetName().Name}.{folder}.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return reader.ReadToEnd();
                }),
        ];
    }
}
