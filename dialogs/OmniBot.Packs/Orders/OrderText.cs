using System.Globalization;
using OmniBot.Core.Crm;
using OmniBot.Core.Turns;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Orders;

/// <summary>Puts orders into words.</summary>
internal static class OrderText
{
    /// <summary>All that is known of one order, a line for each fact.</summary>
    public static string Details(Texts texts, ITurnContext turn, Order order)
    {
        var lines = new List<Saying>
        {
            Saying.Of(OrderTexts.OrderSummary, ("number", order.Number), ("status", StatusOf(order))),
            Saying.Of(OrderTexts.OrderPlaced, ("date", Spoken.Date(DateOnly.FromDateTime(order.PlacedAt.DateTime)))),
        };
        if (order.ExpectedOn is { } expected && order.Status is OrderStatus.Received or OrderStatus.InPreparation or OrderStatus.Shipped)
        {
            lines.Add(Saying.Of(OrderTexts.OrderExpected, ("date", Spoken.Date(expected))));
        }

        if (!string.IsNullOrEmpty(order.Tracking))
        {
            lines.Add(Saying.Of(OrderTexts.OrderTracking, ("tracking", order.Tracking)));
        }

        foreach (var line in order.Lines)
        {
            lines.Add(Saying.Of(
                OrderTexts.OrderLine,
                ("quantity", line.Quantity.ToString(CultureInfo.InvariantCulture)),
                ("product", line.Product),
                ("price", Spoken.Money(line.Quantity * line.UnitPrice, order.Currency))));
        }

        if (order.Lines.Count > 1)
        {
            lines.Add(Saying.Of(
                OrderTexts.OrderTotal, ("total", Spoken.Money(order.Lines.Sum(line => line.Quantity * line.UnitPrice), order.Currency))));
        }

        return string.Join('\n', lines.Select(line => texts.Get(turn, line)));
    }

    public static Saying Line(Order order) => Saying.Of(
        OrderTexts.OrderListLine,
        ("number", order.Number),
        ("date", Spoken.Date(DateOnly.FromDateTime(order.PlacedAt.DateTime))),
        ("status", StatusOf(order)));

    private static Spoken StatusOf(Order order) => Spoken.Text(order.Status switch
    {
        OrderStatus.Received => OrderTexts.StatusReceived,
        OrderStatus.InPreparation => OrderTexts.StatusInPreparation,
        OrderStatus.Shipped => OrderTexts.StatusShipped,
        OrderStatus.Delivered => OrderTexts.StatusDelivered,
        OrderStatus.Cancelled => OrderTexts.StatusCancelled,
        _ => OrderTexts.StatusReturned,
    });
}
