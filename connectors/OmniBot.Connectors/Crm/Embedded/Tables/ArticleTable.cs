using System.Data.Common;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>SQL of the articles. Every change raises their counter, by which an index knows that it is out of date.</summary>
internal static class ArticleTable
{
    public static IReadOnlyList<StoredArticle> List(DbConnection connection) =>
        connection.Query(
            "SELECT id, language, title, body, source, keywords FROM crm_articles ORDER BY id",
            row => new StoredArticle(
                new Article(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)), row.GetString(5)));

    public static void Put(DbConnection connection, StoredArticle stored)
    {
        connection.Execute(
            """
            INSERT INTO crm_articles(id, language, title, body, source, keywords) VALUES(@0, @1, @2, @3, @4, @5)
            ON CONFLICT(id) DO UPDATE SET language = excluded.language, title = excluded.title, body = excluded.body,
              source = excluded.source, keywords = excluded.keywords
            """,
            stored.Article.Id, stored.Article.Language, stored.Article.Title, stored.Article.Body, stored.Article.Source, stored.Keywords);
        CounterTable.Next(connection, CounterTable.Articles);
    }

    /// <summary>False when there is no such article.</summary>
    public static bool Remove(DbConnection connection, string id)
    {
        if (connection.Execute("DELETE FROM crm_articles WHERE id = @0", id) == 0)
        {
            return false;
        }

        CounterTable.Next(connection, CounterTable.Articles);
        return true;
    }
}
