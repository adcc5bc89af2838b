using OmniBot.Connectors.Crm.Embedded.Tables;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>Puts customers, orders and articles into the embedded CRM: what other CRMs have their own pages for.</summary>
public sealed class EmbeddedCrmRecords
{
    private readonly EmbeddedCrmDatabase _database;

    internal EmbeddedCrmRecords(EmbeddedCrmDatabase database) => _database = database;

    /// <summary>Adds a customer, or changes the one of that id.</summary>
    /// <exception cref="ConnectorException">Invalid without id or e-mail address; Conflict when another customer has the address.</exception>
    public Task PutCustomerAsync(Customer customer, CancellationToken cancellationToken)
    {
        Drafts.Check(customer);
        return _database.WriteAsync<bool>(
            connection => CustomerTable.TryPut(connection, customer)
                ? true
                : new Refusal(ConnectorError.Conflict, "Another customer has that e-mail address."),
            cancellationToken);
    }

    /// <summary>Adds an order, or replaces the one of that number.</summary>
    /// <exception cref="ConnectorException">Invalid when its customer does not exist.</exception>
    public Task PutOrderAsync(Order order, CancellationToken cancellationToken) =>
        _database.WriteAsync<bool>(
            connection =>
            {
                if (!CustomerTable.Exists(connection, order.CustomerId))
                {
                    return new Refusal(ConnectorError.Invalid, "The order's customer does not exist.");
                }

                OrderTable.Put(connection, order);
                return true;
            },
            cancellationToken);

    /// <summary>Adds an article, or replaces the one of that id. The next search finds it.</summary>
    public Task PutArticleAsync(StoredArticle article, CancellationToken cancellationToken) =>
        _database.WriteAsync<bool>(
            connection =>
            {
                ArticleTable.Put(connection, article);
                return true;
            },
            cancellationToken);

    /// <summary>Removes an article.</summary>
    /// <exception cref="ConnectorException">NotFound.</exception>
    public Task RemoveArticleAsync(string id, CancellationToken cancellationToken) =>
        _database.WriteAsync<bool>(
            connection => ArticleTable.Remove(connection, id) ? true : new Refusal(ConnectorError.NotFound, "There is no such article."),
            cancellationToken);

    /// <summary>All articles, by id.</summary>
    public Task<IReadOnlyList<StoredArticle>> ListArticlesAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(ArticleTable.List, cancellationToken);
}
