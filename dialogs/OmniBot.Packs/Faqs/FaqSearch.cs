using Microsoft.Extensions.Options;
using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Faqs;

/// <summary>Looks for answers in the user's language, once for each question of a turn.</summary>
internal sealed class FaqSearch(ICrm crm, Texts texts, IOptions<PackOptions> options)
{
    private const int MaxArticles = 3;

    public async Task<FaqResult> FindAsync(ITurnContext turn, string question, CancellationToken cancellationToken)
    {
        if (turn.TurnState.Get<FaqResult>() is { } found && found.Question == question)
        {
            return found;
        }

        var matches = await crm.SearchArticlesAsync(question, texts.LanguageOf(turn.Activity.Locale), MaxArticles, cancellationToken);
        var result = new FaqResult(
            question,
            matches.Count > 0 && matches[0].Score >= options.Value.FaqThreshold ? matches[0].Article : null,
            [.. matches.Where(match => match.Score >= options.Value.FaqUnsureThreshold).Select(match => match.Article)]);
        turn.TurnState.Set(result);
        return result;
    }

    /// <summary>The same, where a question was not asked for: a CRM that fails then has nothing to say.</summary>
    public async Task<FaqResult> TryFindAsync(ITurnContext turn, string question, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(turn, question, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            TurnEnvironment.Of(turn).Explain.AddRule($"faq:{exception.Error}");
            return new FaqResult(question, null, []);
        }
    }
}
