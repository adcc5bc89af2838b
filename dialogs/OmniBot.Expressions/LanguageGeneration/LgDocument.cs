namespace OmniBot.Expressions.LanguageGeneration;

/// <summary>One parsed file, its imports not yet followed.</summary>
internal sealed record LgDocument(string Id, IReadOnlyList<Template> Templates, IReadOnlyList<LgDocument.Import> Imports)
{
    internal sealed record Import(string Path, LgSource Source, int Offset);
}
