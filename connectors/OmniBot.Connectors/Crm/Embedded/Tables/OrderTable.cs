using System.Data.Common;
using System.Globalization;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded.Tables;

/// <summary>SQL of the orders and their lines.</summary>
internal static class OrderTable
{
    private const string Columns = "number, customer_id, status, placed_at, expected_on, tracking, currency";
    private const string DayFormat = "yyyy-MM-dd";

    public static Order? Find(DbConnection connection, string number) =>
        connection.Query($"SELECT {Columns} FROM crm_orders WHERE number_key = @0", Read, KeyOf(number))
            .Select(order => WithLines(connection, order))
            .FirstOrDefault();

    public static IReadOnlyList<Order> ListOfCustomer(DbConnection connection, string customerId, int max) =>
        [.. connection.Query(
                $"SELECT {Columns} FROM crm_orders WHERE customer_id = @0 ORDER BY placed_at DESC, number_key DESC LIMIT @1",
                Read, customerId, Math.Max(0, max))
            .Select(order => WithLines(connection, order))];

    /// <summary>Adds an order or replaces the one of its number.</summary>
    public static void Put(DbConnection connection, Order order)
    {
        var key = KeyOf(order.Number);
        connection.Execute(
            """
            INSERT INTO crm_orders(number_key, number, customer_id, status, placed_at, expected_on, tracking, currency)
            VALUES(@0, @1, @2, @3, @4, @5, @6, @7)
            ON CONFLICT(number_key) DO UPDATE SET number = excluded.number, customer_id = excluded.customer_id, status = excluded.status,
              placed_at = excluded.placed_at, expected_on = excluded.expected_on, tracking = excluded.tracking, currency = excluded.currency
            """,
            key, order.Number, order.CustomerId, order.Status.ToString(), order.PlacedAt.UtcTicks,
            order.ExpectedOn?.ToString(DayFormat, CultureInfo.InvariantCulture), order.Tracking, order.Currency);
        connection.Execute("DELETE FROM crm_order_lines WHERE order_key = @0", key);
        for (var i = 0; i < order.Lines.Count; i++)
        {
            connection.Execute(
                "INSERT INTO crm_order_lines(order_key, line, product, quantity, unit_price) VALUES(@0, @1, @2, @3, @4)",
                key, i, order.Lines[i].Product, order.Lines[i].Quantity,
                order.Lines[i].UnitPrice.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static Order WithLines(DbConnection connection, Order order) => order with
    {
        Lines = connection.Query(
            "SELECT product, quantity, unit_price FROM crm_order_lines WHERE order_key = @0 ORDER BY line",
            row => new OrderLine(row.GetString(0), row.GetInt32(1), decimal.Parse(row.GetString(2), CultureInfo.InvariantCulture)),
            KeyOf(order.Number)),
    };

    private static Order Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        Enum.Parse<OrderStatus>(row.GetString(2)),
        row.Time(3),
        row.TextOrNull(4) is { } day ? DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture) : null,
        row.TextOrNull(5),
        row.GetString(6),
        []);

    private static string KeyOf(string number) => number.Trim().ToUpperInvariant();
}
