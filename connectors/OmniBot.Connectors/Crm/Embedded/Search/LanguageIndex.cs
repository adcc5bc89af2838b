using System.Collections.Frozen;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Search;

/// <summary>The index of one language's articles.</summary>
/// <remarks>
/// A word's strength in an article grows with its weighted count and saturates, and a word counts the more the fewer articles have it,
/// as in BM25F. A BM25 sum says which article is best but not whether it is good, so the score is the share of the question's words that
/// the article covers, damped when all in all only little was found: it is comparable between questions.
/// </remarks>
internal sealed class LanguageIndex
{
    private const double TitleWeight = 6;
    private const double BodyWeight = 1;
    private const double Saturation = 1;
    private const double CoveragePower = 0.7;
    private const double EvidenceRate = 3;

    // A word that no article has counts less than a rare one that some has: most are names of products.
    private const double RarityOfUnknown = 0.5;

    // With few articles every word would seem rare.
    private const int LeastArticles = 10;

    private const int LeastPart = 4;

    private readonly string _language;
    private readonly Article[] _articles;
    private readonly FrozenDictionary<string, IndexedTerm> _terms;

    public LanguageIndex(string language, IEnumerable<StoredArticle> articles)
    {
        _language = language;
        var stored = articles.OrderBy(article => article.Article.Id, StringComparer.Ordinal).ToArray();
        _articles = [.. stored.Select(article => article.Article)];
        var counts = new Dictionary<string, double[]>(StringComparer.Ordinal);
        for (var i = 0; i < stored.Length; i++)
        {
            Count(stored[i].Article.Title, TitleWeight, i);
            Count(stored[i].Keywords, TitleWeight, i);
            Count(stored[i].Article.Body, BodyWeight, i);
        }

        _terms = counts.ToFrozenDictionary(
            pair => pair.Key, pair => new IndexedTerm(pair.Key, RarityOf(pair.Value), [.. pair.Value.Select(StrengthOf)]), StringComparer.Ordinal);

        void Count(string text, double weight, int article)
        {
            foreach (var term in ArticleText.Terms(text, language))
            {
                if (!counts.TryGetValue(term, out var perArticle))
                {
                    counts[term] = perArticle = new double[stored.Length];
                }

                perArticle[article] += weight;
            }
        }
    }

    /// <summary>The articles that have anything to do with a question, the best first.</summary>
    public IEnumerable<ArticleMatch> Search(string question)
    {
        var words = ArticleText.Terms(question, _language).SelectMany(Parts).Distinct(StringComparer.Ordinal).Select(Look).ToArray();
        var total = words.Sum(word => word.Rarity);
        return _articles
            .Select((article, i) => new ArticleMatch(article, ScoreOf(words.Sum(word => word.Rarity * word.Strengths[i]), total)))
            .Where(match => match.Score > 0)
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Article.Id, StringComparer.Ordinal);
    }

    private static double ScoreOf(double found, double total) =>
        found <= 0 ? 0 : Math.Round(Math.Pow(found / total, CoveragePower) * (1 - Math.Exp(-EvidenceRate * found)), 4);

    private static double StrengthOf(double count) => count / (count + Saturation);

    // BM25's inverse document frequency, scaled so that a word of no article has 1.
    private static double RarityOf(double[] counts)
    {
        var articles = Math.Max(counts.Length, LeastArticles);
        var having = counts.Count(count => count > 0);
        return Math.Log(1 + ((articles - having + 0.5) / (having + 0.5))) / Math.Log(1 + ((articles + 0.5) / 0.5));
    }

    // An unknown word that two known ones make is read as these two: giftcard.
    private IEnumerable<string> Parts(string word)
    {
        if (!_terms.ContainsKey(word))
        {
            for (var cut = LeastPart; cut <= word.Length - LeastPart; cut++)
            {
                if (_terms.ContainsKey(word[..cut]) && _terms.ContainsKey(word[cut..]))
                {
                    return [word[..cut], word[cut..]];
                }
            }
        }

        return [word];
    }

    private IndexedTerm Look(string word)
    {
        var known = _terms.GetValueOrDefault(word);
        var strengths = known?.Strengths.ToArray() ?? new double[_articles.Length];
        var rarity = known?.Rarity ?? RarityOfUnknown;
        var nearest = known is null ? 0.0 : 1.0;
        foreach (var term in _terms.Values)
        {
            if (ReferenceEquals(term, known))
            {
                continue;
            }

            var similarity = Math.Max(
                _language == "de" ? TermSimilarity.OfCompound(word, term.Text) : 0,
                known is null ? TermSimilarity.OfTypo(word, term.Text) : 0);
            if (similarity <= 0)
            {
                continue;
            }

            for (var i = 0; i < strengths.Length; i++)
            {
                strengths[i] = Math.Max(strengths[i], similarity * term.Strengths[i]);
            }

            if (similarity > nearest)
            {
                nearest = similarity;
                rarity = term.Rarity;
            }
        }

        return new IndexedTerm(word, rarity, strengths);
    }
}
