using System.Reflection;
using OmniBot.Expressions.LanguageGeneration;

namespace OmniBot.Packs.Wording;

/// <summary>All texts of this assembly, by language.</summary>
internal sealed class TextCatalogue
{
    private readonly LanguageGenerator _generator = LanguageGenerator.FromAssembly(Assembly.GetExecutingAssembly());

    /// <summary>The languages that have texts, English first.</summary>
    public IReadOnlyList<string> Languages => [.. _generator.Languages.OrderBy(language => language != "en")];

    public string Generate(string language, string name, IReadOnlyDictionary<string, object?> values, Random random) =>
        _generator.Text(name, language, values, random.Next);
}
