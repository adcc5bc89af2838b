using System.Collections.Frozen;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Search;

/// <summary>Finds articles for a question. Immutable: when the articles change, a new one is built.</summary>
internal sealed class ArticleIndex
{
    private readonly FrozenDictionary<string, LanguageIndex> _languages;
    private readonly string _defaultLanguage;

    /// <param name="articles">The articles of all languages.</param>
    /// <param name="defaultLanguage">Two-letter code of the language whose articles are searched when the question's has none.</param>
    public ArticleIndex(IEnumerable<StoredArticle> articles, string defaultLanguage)
    {
        _defaultLanguage = defaultLanguage;
        _languages = articles
            .GroupBy(stored => CodeOf(stored.Article.Language), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => new LanguageIndex(group.Key, group), StringComparer.Ordinal);
    }

    /// <summary>The best articles for a question, the best first.</summary>
    /// <param name="question">What the user asks.</param>
    /// <param name="language">A language tag; only its first part counts.</param>
    /// <param name="max">At most so many.</param>
    public IReadOnlyList<ArticleMatch> Search(string question, string language, int max)
    {
        if (!_languages.TryGetValue(CodeOf(language), out var index) && !_languages.TryGetValue(_defaultLanguage, out index))
        {
            return [];
        }

        return [.. index.Search(question).Take(max)];
    }

    private static string CodeOf(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
