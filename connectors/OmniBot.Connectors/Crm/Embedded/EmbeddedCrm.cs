using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Connectors.Crm.Embedded.Search;
using OmniBot.Connectors.Crm.Embedded.Slots;
using OmniBot.Connectors.Crm.Embedded.Tables;
using OmniBot.Core.Conversations;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>A CRM in the conversation store's own database. The appointments are in the other part.</summary>
internal sealed partial class EmbeddedCrm(
    EmbeddedCrmDatabase database, IOptions<EmbeddedCrmOptions> options, TimeProvider time, ILogger<EmbeddedCrm> logger) : ICrm, ICustomerReader
{
    private const string OpenCase = "openCase";

    private readonly SlotCalendar _calendar = new(options.Value);
    private volatile VersionedIndex? _index;

    public Task<Customer?> FindCustomerByEmailAsync(string email, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CustomerTable.FindByEmail(connection, email), cancellationToken);

    public Task<Customer?> FindCustomerAsync(string customerId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CustomerTable.Find(connection, customerId), cancellationToken);

    public Task<IReadOnlyList<CrmCase>> FindCasesOfCustomerAsync(string customerId, int max, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseTable.ListOfCustomer(connection, customerId, max), cancellationToken);

    public Task<Order?> FindOrderAsync(string number, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => OrderTable.Find(connection, number), cancellationToken);

    public Task<IReadOnlyList<Order>> FindOrdersOfCustomerAsync(string customerId, int max, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => OrderTable.ListOfCustomer(connection, customerId, max), cancellationToken);

    public async Task<CrmCase> OpenCaseAsync(CaseDraft draft, EffectId effect, CancellationToken cancellationToken)
    {
        Drafts.Check(draft);
        var now = time.GetUtcNow();
        var made = await database.WriteAsync<CrmCase>(
            connection =>
            {
                if (EffectTable.FindMade(connection, effect, OpenCase) is { } before)
                {
                    return CaseTable.Find(connection, before)!;
                }

                if (draft.CustomerId is not null && !CustomerTable.Exists(connection, draft.CustomerId))
                {
                    return new Refusal(ConnectorError.Invalid, "The case's customer does not exist.");
                }

                var made = new CrmCase($"C-{CounterTable.Next(connection, CounterTable.Cases):D5}", draft.Subject.Trim(), now);
                CaseTable.Add(connection, made, draft);
                EffectTable.Add(connection, effect, OpenCase, made.Number);
                return made;
            },
            cancellationToken);
        EmbeddedCrmLog.CaseOpen(logger, made.Number);
        return made;
    }

    public Task RecordFeedbackAsync(FeedbackDraft feedback, EffectId effect, CancellationToken cancellationToken)
    {
        Drafts.Check(feedback);
        var now = time.GetUtcNow();
        return database.WriteAsync<bool>(
            connection =>
            {
                FeedbackTable.Add(connection, effect, feedback, now);
                return true;
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<ArticleMatch>> SearchArticlesAsync(
        string question, string language, int max, CancellationToken cancellationToken)
    {
        var known = _index;
        var current = await database.ReadAsync(
            connection =>
            {
                var version = CounterTable.Current(connection, CounterTable.Articles);
                if (known?.Version == version)
                {
                    return known;
                }

                var articles = ArticleTable.List(connection);
                EmbeddedCrmLog.Indexed(logger, articles.Count);
                return new VersionedIndex(version, new ArticleIndex(articles, options.Value.DefaultLanguage));
            },
            cancellationToken);
        _index = current;
        return current.Index.Search(question, language, max);
    }

    /// <param name="Version">The articles' counter when the index was built; read before the articles, so that it is never too new.</param>
    /// <param name="Index">The index.</param>
    private sealed record VersionedIndex(long Version, ArticleIndex Index);
}
