using System.Data.Common;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>SQL of the customers.</summary>
internal static class CustomerTable
{
    public static Customer? FindByEmail(DbConnection connection, string email) =>
        connection.Query(
            "SELECT id, name, email, phone, locale FROM crm_customers WHERE email_key = @0", Read, KeyOf(email)).FirstOrDefault();

    public static Customer? Find(DbConnection connection, string id) =>
        connection.Query("SELECT id, name, email, phone, locale FROM crm_customers WHERE id = @0", Read, id).FirstOrDefault();

    public static bool Exists(DbConnection connection, string id) =>
        connection.Scalar("SELECT 1 FROM crm_customers WHERE id = @0", id) is not null;

    public static bool IsEmpty(DbConnection connection) => connection.Scalar("SELECT 1 FROM crm_customers LIMIT 1") is null;

    /// <summary>Adds or changes a customer; false, and nothing is changed, when another one has the address.</summary>
    public static bool TryPut(DbConnection connection, Customer customer) =>
        connection.Execute(
            """
            INSERT INTO crm_customers(id, name, email, email_key, phone, locale)
            SELECT @0, @1, @2, @3, @4, @5 WHERE NOT EXISTS (SELECT 1 FROM crm_customers WHERE email_key = @3 AND id <> @0)
            ON CONFLICT(id) DO UPDATE SET name = excluded.name, email = excluded.email, email_key = excluded.email_key,
              phone = excluded.phone, locale = excluded.locale
            """,
            customer.Id, customer.Name, customer.Email, KeyOf(customer.Email), customer.Phone, customer.Locale) == 1;

    /// <summary>The form in which addresses are compared.</summary>
    public static string KeyOf(string email) => email.Trim().ToLowerInvariant();

    private static Customer Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4));
}
