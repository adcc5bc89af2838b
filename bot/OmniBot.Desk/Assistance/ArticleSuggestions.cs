using OmniBot.Core.Crm;
using OmniBot.Core.Desk.Assistance;

namespace OmniBot.Desk.Assistance;

/// <summary>Proposes the CRM's articles that fit the customer's last message.</summary>
internal sealed class ArticleSuggestions(ICrm crm) : ISuggestedReplies
{
    // Below this an article has a word or two in common with the question and no more.
    private const double LeastScore = 0.2;

    public async Task<IReadOnlyList<SuggestedReply>> SuggestAsync(string customerText, string language, int max, CancellationToken cancellationToken) =>
        [.. (await crm.SearchArticlesAsync(customerText, language, max, cancellationToken))
            .Where(match => match.Score >= LeastScore)
            .Select(match => new SuggestedReply(match.Article.Title, match.Article.Body, match.Article.Source))];
}
