namespace OmniBot.Core.Crm;

/// <summary>An order.</summary>
/// <param name="Number">The number that the customer knows, such as <c>ORD-1001</c>; compared without case.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="ExpectedOn">The expected day of delivery, when known.</param>
/// <param name="Tracking">The carrier's tracking number, when shipped.</param>
/// <param name="Currency">ISO 4217 code of the prices.</param>
/// <param name="Lines">What was ordered.</param>
public sealed record Order(
    string Number,
    string CustomerId,
    OrderStatus Status,
    DateTimeOffset PlacedAt,
    DateOnly? ExpectedOn,
    string? Tracking,
    string Currency,
    IReadOnlyList<OrderLine> Lines);
