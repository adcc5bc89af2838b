using OmniBot.Connectors.Crm.Embedded;
using OmniBot.Connectors.Crm.Embedded.Search;
using OmniBot.Core.Crm;

namespace OmniBot.Tests.Connectors.Crm.Embedded.Search;

/// <summary>Searches the sample data's articles.</summary>
public sealed class ArticleIndexTests(ITestOutputHelper output)
{
    /// <summary>Above it a bot may answer with the article.</summary>
    private const double GoodScore = 0.45;

    /// <summary>Below it an article has nothing to do with the question.</summary>
    private const double PoorScore = 0.35;

    private readonly ArticleIndex _index = new(SampleData.Articles(), "en");

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Finds_the_article_that_answers_with_a_good_score(string language)
    {
        var questions = ArticleQuestions.OnTopic(language);
        Assert.True(questions.Count >= 40);
        var (recall, good) = Measure(language, questions);
        Assert.True(recall >= 0.9, $"recall@1 is {recall}");
        Assert.True(good >= 0.9, $"only {good} are found with a good score");
    }

    /// <summary>These questions had no part in the choice of keywords and weights, so they show what a new question can expect.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Finds_most_articles_for_questions_that_it_was_not_tuned_with(string language)
    {
        var (recall, good) = Measure(language, ArticleQuestions.HeldOut(language));
        Assert.True(recall >= 0.8, $"recall@1 is {recall}");
        Assert.True(good >= 0.65, $"only {good} are found with a good score");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Gives_a_poor_score_to_what_no_article_answers(string language)
    {
        var questions = ArticleQuestions.OffTopic(language);
        Assert.True(questions.Count >= 15);
        Assert.All(questions, question => Assert.InRange(BestOf(question, language)?.Score ?? 0, 0, PoorScore));
    }

    [Theory]
    [InlineData("I forgot my pasword", "en-account")]
    [InlineData("canel my order", "en-cancellation")]
    [InlineData("warrenty", "en-warranty")]
    public void Forgives_typing_mistakes(string question, string articleId)
    {
        var match = BestOf(question, "en");
        Assert.Equal(articleId, match?.Article.Id);
        Assert.True(match!.Score > GoodScore);
    }

    [Theory]
    [InlineData("Rückgabefristen", "de-returns")]
    [InlineData("Oeffnungszeiten", "de-opening-hours")]
    [InlineData("offnungszeiten", "de-opening-hours")]
    [InlineData("ÖFFNUNGSZEITEN", "de-opening-hours")]
    [InlineData("Gutscheineinlösung", "de-gift-cards")]
    public void Finds_german_compounds_and_umlauts_in_every_spelling(string question, string articleId)
    {
        var match = BestOf(question, "de");
        Assert.Equal(articleId, match?.Article.Id);
        Assert.True(match!.Score > GoodScore);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("fr-CA")]
    [InlineData("")]
    public void Searches_the_default_language_when_the_questions_has_no_articles(string language) =>
        Assert.Equal("en-returns", BestOf("return", language)?.Article.Id);

    [Fact]
    public void Takes_the_first_part_of_a_language_tag() =>
        Assert.Equal("de-returns", BestOf("Retoure", "de-AT")?.Article.Id);

    [Theory]
    [InlineData("")]
    [InlineData("   ?!")]
    [InlineData("the and of")]
    [InlineData("1001 42")]
    public void Finds_nothing_for_a_question_without_words(string question) => Assert.Empty(_index.Search(question, "en", 5));

    [Fact]
    public void Finds_nothing_without_articles() => Assert.Empty(new ArticleIndex([], "en").Search("return", "en", 5));

    [Fact]
    public void A_language_without_stemmer_is_searched_by_whole_words()
    {
        var article = new Article("fr-1", "fr", "Livraison à domicile", "Nous livrons partout.", "/help/livraison");
        var index = new ArticleIndex([new StoredArticle(article, "")], "en");
        Assert.Equal("fr-1", Assert.Single(index.Search("livraison", "fr", 5)).Article.Id);
    }

    private (double Recall, double Good) Measure(string language, IReadOnlyList<(string ArticleId, string Question)> questions)
    {
        var found = 0;
        var good = 0;
        foreach (var (articleId, question) in questions)
        {
            var match = BestOf(question, language);
            if (match?.Article.Id != articleId)
            {
                output.WriteLine($"{question}: {match?.Article.Id ?? "nothing"} instead of {articleId}");
                continue;
            }

            found++;
            good += match.Score > GoodScore ? 1 : 0;
        }

        output.WriteLine($"{language}: recall@1 {found}/{questions.Count}, with a good score {good}/{questions.Count}");
        return ((double)found / questions.Count, (double)good / questions.Count);
    }

    private ArticleMatch? BestOf(string question, string language) => _index.Search(question, language, 1) is [var best, ..] ? best : null;
}
