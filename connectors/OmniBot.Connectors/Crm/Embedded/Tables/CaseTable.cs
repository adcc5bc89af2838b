using System.Data.Common;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>SQL of the cases.</summary>
internal static class CaseTable
{
    public static CrmCase? Find(DbConnection connection, string number) =>
        connection.Query(
            "SELECT number, subject, opened_at FROM crm_cases WHERE number = @0",
            Read,
            number).FirstOrDefault();

    /// <summary>A customer's cases, the newest first.</summary>
    public static IReadOnlyList<CrmCase> ListOfCustomer(DbConnection connection, string customerId, int max) =>
        connection.Query(
            "SELECT number, subject, opened_at FROM crm_cases WHERE customer_id = @0 ORDER BY opened_at DESC, number DESC LIMIT @1",
            Read,
            customerId,
            max);

    public static void Add(DbConnection connection, CrmCase made, CaseDraft draft) =>
        connection.Execute(
            """
            INSERT INTO crm_cases(number, customer_id, contact, subject, summary, transcript, language, conversation, opened_at)
            VALUES(@0, @1, @2, @3, @4, @5, @6, @7, @8)
            """,
            made.Number, draft.CustomerId, draft.Contact, made.Subject, draft.Summary, draft.Transcript, draft.Language,
            draft.Conversation, made.OpenedAt.UtcTicks);

    private static CrmCase Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.Time(2));
}
