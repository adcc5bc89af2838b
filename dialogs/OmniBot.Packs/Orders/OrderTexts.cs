namespace OmniBot.Packs.Orders;

/// <summary>Names of the texts in <c>Orders.*.lg</c>.</summary>
internal static class OrderTexts
{
    public const string AskOrderNumber = nameof(AskOrderNumber);
    public const string AskWhichOrder = nameof(AskWhichOrder);
    public const string AskOrderEmail = nameof(AskOrderEmail);
    public const string OrderRefused = nameof(OrderRefused);
    public const string AskPersonAfterTries = nameof(AskPersonAfterTries);
    public const string OrderSummary = nameof(OrderSummary);
    public const string OrderPlaced = nameof(OrderPlaced);
    public const string OrderExpected = nameof(OrderExpected);
    public const string OrderTracking = nameof(OrderTracking);
    public const string OrderLine = nameof(OrderLine);
    public const string OrderTotal = nameof(OrderTotal);
    public const string StatusReceived = nameof(StatusReceived);
    public const string StatusInPreparation = nameof(StatusInPreparation);
    public const string StatusShipped = nameof(StatusShipped);
    public const string StatusDelivered = nameof(StatusDelivered);
    public const string StatusCancelled = nameof(StatusCancelled);
    public const string StatusReturned = nameof(StatusReturned);
    public const string OrderListProof = nameof(OrderListProof);
    public const string OrderListHeader = nameof(OrderListHeader);
    public const string OrderListLine = nameof(OrderListLine);
    public const string OrderListEmpty = nameof(OrderListEmpty);
    public const string AskOrderToShow = nameof(AskOrderToShow);
}
